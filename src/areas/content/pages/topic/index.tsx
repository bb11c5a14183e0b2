import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function TopicPage() {
  return (
    <Page title='主题'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
