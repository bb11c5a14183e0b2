import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function AccountPage() {
  return (
    <Page title='我的账号'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
