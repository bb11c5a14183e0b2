import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ItemSheet } from '../../parts/ItemSheet'
import { todayInBeijing } from '../../parts/when'
import { item } from '../../queries'
import { words } from '../../words'

export default function ItemPage() {
  const subjectId = usePageParam('subjectId')
  const itemId = usePageParam('itemId')
  const state = useRead(item, { subjectId, itemId })
  const today = todayInBeijing(useNow())
  return (
    <Page title={words.itemTitle}>
      <Loaded of={state} missing={words.missing}>
        {(shown) => <ItemSheet item={shown} today={today} />}
      </Loaded>
    </Page>
  )
}
