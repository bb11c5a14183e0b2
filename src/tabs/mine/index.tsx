import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function MinePage() {
  return (
    <Page title='我的' tab>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
