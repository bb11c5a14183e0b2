import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function MySignUpsPage() {
  return (
    <Page title='我的报名'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
