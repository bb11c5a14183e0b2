import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function DoorEventsPage() {
  return (
    <Page title='选择活动'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
