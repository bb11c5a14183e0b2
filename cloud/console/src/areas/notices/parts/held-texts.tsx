import { Button } from 'antd'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { heldTextPages, useTextReview } from '../queries'
import type { HeldText } from '../queries'
import { words } from '../words'
import styles from './lists.module.css'

/** Texts a person has to pass or refuse, oldest first as the server orders them. */
export function HeldTexts() {
  const pages = usePages(heldTextPages)
  const review = useTextReview()
  const announce = useAnnounce()
  const judge = ({ heldTextId }: HeldText, verdict: 'pass' | 'refuse') =>
    review.mutate({ heldTextId, verdict }, { onSuccess: () => announce(verdict === 'pass' ? words.passed : words.refused) })
  const columns: Column<HeldText>[] = [
    { title: '文字', cell: ({ text }) => <q className={styles.text}>{text}</q> },
    { title: '写在哪里', cell: ({ field }) => field },
    { title: '时间', cell: ({ at }) => momentWords(at) },
    {
      title: '处理',
      width: 190,
      cell: (held) => (
        <span className={styles.verdicts}>
          <Button disabled={review.isPending} aria-label={`通过：${held.text}`} onClick={() => judge(held, 'pass')}>
            通过
          </Button>
          <Button danger disabled={review.isPending} aria-label={`拒绝：${held.text}`} onClick={() => judge(held, 'refuse')}>
            拒绝
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Card title='待人工审核的文字'>
      <FailureLine error={review.error} />
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.nothingHeld} /> }}>
        {({ items }) => (
          <DataTable caption='待人工审核的文字' columns={columns} rows={items} keyOf={({ heldTextId }) => heldTextId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
