import { Page } from '@/ui/Page'
import { State } from '@/ui/Loaded'

export default function TicketPage() {
  return (
    <Page title='入场票'>
      <State icon='clock' title='正在准备' />
    </Page>
  )
}
