import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function PrivacyPage() {
  return (
    <Page title='隐私说明'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
