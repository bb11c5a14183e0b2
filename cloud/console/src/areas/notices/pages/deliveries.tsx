import { useMay } from '../../../platform/account'
import { Page } from '../../../ui/page'
import { DeadLetters } from '../parts/dead-letters'
import { HeldTexts } from '../parts/held-texts'
import { words } from '../words'

export default function DeliveriesPage() {
  const may = useMay()
  return (
    <Page title={words.title} sub={words.sub}>
      {may('reviewText') && <HeldTexts />}
      {may('seeDeliveries') && <DeadLetters />}
    </Page>
  )
}
