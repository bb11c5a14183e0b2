import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function HouseholdPage() {
  return (
    <Page title='我的家庭'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
