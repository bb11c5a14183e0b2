import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function InboxPage() {
  return (
    <Page title='我的消息'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
