import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function ReadPage() {
  return (
    <Page title='健康科普' tab>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
