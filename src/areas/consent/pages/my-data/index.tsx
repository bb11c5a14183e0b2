import { Page } from '@/ui/Page'
import { AskForm, MyRequests } from '../../parts/AskForm'
import { ExportMine } from '../../parts/ExportMine'
import { Staying } from '../../parts/Staying'
import { words } from '../../words'

export default function MyDataPage() {
  return (
    <Page title={words.myDataTitle}>
      <ExportMine />
      <AskForm />
      <MyRequests />
      <Staying />
    </Page>
  )
}
