import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { productGroupWords, productWords } from '@xiongguan/contract/guidance/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { ChoiceDialog } from '../parts/choice-dialog'
import { GuidanceNav } from '../parts/guidance-nav'
import { choicesQuery } from '../queries'
import type { ProductChoice } from '../queries'
import { choiceWords as words } from '../words'

const columnsOf = (change: (choice: ProductChoice) => void): Column<ProductChoice>[] => [
  { title: '疫苗', cell: ({ group }) => <strong>{productGroupWords[group]}</strong> },
  {
    title: words.product,
    cell: ({ product }) => <Chip tone={product ? 'jade' : 'gold'}>{product ? productWords[product] : words.unknown}</Chip>,
  },
  { title: words.source, cell: ({ source }) => source || '—' },
  { title: '谁填写', cell: ({ setBy, setAt }) => (setAt ? words.by(setBy, momentWords(setAt)) : '—') },
  {
    title: '处理',
    cell: (choice) => {
      const verb = choice.setAt ? words.change : words.set
      return (
        <Button aria-label={`${verb}：${productGroupWords[choice.group]}`} onClick={() => change(choice)}>
          {verb}
        </Button>
      )
    },
  },
]

/** Which product of a vaccine the city uses, as its CDC says; unknown until somebody enters it. */
export default function ProductsPage() {
  const read = useQuery(choicesQuery)
  const [changing, setChanging] = useState<ProductChoice | null>(null)
  return (
    <Page title={words.title} sub={words.sub}>
      <GuidanceNav />
      <Card title={words.table}>
        <Loaded read={read} rows={3}>
          {({ items }) => <DataTable caption={words.table} columns={columnsOf(setChanging)} rows={items} keyOf={({ group }) => group} />}
        </Loaded>
      </Card>
      {changing && <ChoiceDialog choice={changing} close={() => setChanging(null)} />}
    </Page>
  )
}
