import { Select } from 'antd'
import { useState } from 'react'
import { auditActionWords, auditActions } from '@xiongguan/contract/audit/terms'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { recordTime } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { AuditNav } from '../parts/audit-nav'
import { ChainState } from '../parts/chain-state'
import { entryPages } from '../queries'
import type { AuditEntry } from '../queries'
import { subjectWords, words } from '../words'
import styles from './audit.module.css'

const columns: Column<AuditEntry>[] = [
  { title: '序号', cell: ({ sequence }) => sequence, numeric: true, width: 72 },
  { title: '时间', cell: ({ at }) => <span className={styles.time}>{recordTime(at)}</span> },
  { title: '谁', cell: ({ actor }) => actor },
  { title: '做了什么', cell: ({ action }) => <strong>{auditActionWords[action]}</strong> },
  {
    title: '对象',
    cell: ({ subjectKind, subjectId }) => (
      <>
        {subjectWords(subjectKind)}{' '}
        <code className={styles.code} title={subjectId}>
          {subjectId.slice(-8)}
        </code>
      </>
    ),
  },
  {
    title: '请求编号',
    cell: ({ requestId }) => (
      <code className={styles.code} title={requestId}>
        {requestId.slice(-8)}
      </code>
    ),
  },
  { title: '封存', cell: ({ sealed }) => (sealed ? <Chip tone='jade'>已封存</Chip> : <Chip tone='gold'>待封存</Chip>) },
]

export default function AuditPage() {
  const [action, setAction] = useState<AuditAction>()
  const pages = usePages(entryPages(action))
  return (
    <Page title={words.title} sub={words.sub}>
      <AuditNav />
      <ChainState />
      <Card
        title='记录'
        aside={
          <Select<AuditAction>
            aria-label='按动作筛选'
            allowClear
            showSearch
            optionFilterProp='label'
            placeholder='全部动作'
            style={{ width: 200 }}
            value={action}
            onChange={setAction}
            options={auditActions.map((value) => ({ value, label: auditActionWords[value] }))}
          />
        }
      >
        <Loaded
          read={pages.read}
          rows={8}
          empty={{ when: ({ items }) => items.length === 0, show: <State title='还没有这类记录' words='换一个动作看看。' /> }}
        >
          {({ items }) => (
            <DataTable caption='审计记录，新的在前' columns={columns} rows={items} keyOf={({ sequence }) => String(sequence)} quiet={pages.moving} />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
