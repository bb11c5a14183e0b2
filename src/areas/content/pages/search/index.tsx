import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function SearchPage() {
  return (
    <Page title='找文章'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
