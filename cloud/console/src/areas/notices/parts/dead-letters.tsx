import { Button } from 'antd'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { deadLetterPages, useDeliveryRetry } from '../queries'
import type { DeadLetter } from '../queries'
import { messageWords, words } from '../words'
import styles from './lists.module.css'

/** Messages that failed too often, with a way to send them again. */
export function DeadLetters() {
  const pages = usePages(deadLetterPages)
  const retry = useDeliveryRetry()
  const announce = useAnnounce()
  const columns: Column<DeadLetter>[] = [
    { title: '消息', cell: ({ kind }) => <strong>{messageWords(kind)}</strong> },
    {
      title: '编号',
      cell: ({ messageId }) => (
        <code className={styles.code} title={messageId}>
          {messageId.slice(-8)}
        </code>
      ),
    },
    { title: '试过', cell: ({ attempts }) => `${attempts} 次`, numeric: true },
    { title: '最后一次', cell: ({ lastAt }) => momentWords(lastAt) },
    { title: '原因', cell: ({ lastError }) => <span className={styles.reason}>{lastError}</span> },
    {
      title: '处理',
      width: 120,
      cell: ({ messageId, kind }) => (
        <Button
          disabled={retry.isPending}
          aria-label={`重新投递：${messageWords(kind)}`}
          onClick={() => retry.mutate({ messageId }, { onSuccess: () => announce(words.retried) })}
        >
          重新投递
        </Button>
      ),
    },
  ]
  return (
    <Card title='多次投递失败的消息'>
      <FailureLine error={retry.error} />
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.nothingDead} /> }}>
        {({ items }) => (
          <DataTable caption='多次投递失败的消息' columns={columns} rows={items} keyOf={({ messageId }) => messageId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
