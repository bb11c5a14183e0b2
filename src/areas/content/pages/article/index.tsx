import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function ArticlePage() {
  return (
    <Page title='文章'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
