import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function DoorPage() {
  return (
    <Page title='现场签到'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
