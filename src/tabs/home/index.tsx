import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function HomePage() {
  return (
    <Page title='幸福雄关' tab>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
