import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function EventPage() {
  return (
    <Page title='活动'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
