import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function SignUpPage() {
  return (
    <Page title='全家报名'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
