import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function ServicesPage() {
  return (
    <Page title='服务' tab>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
