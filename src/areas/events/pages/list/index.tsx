import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function EventListPage() {
  return (
    <Page title='活动报名'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
