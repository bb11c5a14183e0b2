import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import {
  duplicateFinderWords,
  duplicateLevelWords,
  duplicateReasonWords,
  duplicateStates,
  duplicateStateWords,
  type DuplicateState,
} from '@xiongguan/contract/membership/import-terms'
import type { DuplicateTicket } from '@xiongguan/contract/membership/duplicate-staff'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { duplicatePages } from '../duplicate-queries'
import styles from '../parts/roster.module.css'

export const namesOf = ({ names }: Pick<DuplicateTicket, 'names'>) => names.map((name) => name ?? '未登记姓名').join(' 与 ')

const columns: Column<DuplicateTicket>[] = [
  { title: '两条记录', cell: (ticket) => <Link to={`/duplicates/${ticket.ticketId}`}>{namesOf(ticket)}</Link> },
  { title: '把握', cell: ({ level }) => <Chip tone={level === 'likely' ? 'brand' : 'gold'}>{duplicateLevelWords[level]}</Chip> },
  { title: '凭什么', cell: ({ reasons }) => reasons.map((reason) => duplicateReasonWords[reason]).join('、') },
  { title: '社区', cell: ({ communityNames }) => [...new Set(communityNames)].join('、') },
  { title: '发现', cell: ({ foundBy, foundAt }) => `${duplicateFinderWords[foundBy]} · ${momentWords(foundAt)}` },
]

/** Pairs of records that may be one person, waiting for somebody to decide. */
export default function DuplicatesPage() {
  const [state, setState] = useState<DuplicateState>('open')
  const pages = usePages(duplicatePages(state))
  return (
    <Page title='疑似重复' sub='两条记录可能是同一个人时，由人来定。合并可以撤销；定为不是同一人的，不会再问。'>
      <Card>
        <div className={styles.row} role='group' aria-label='看哪些'>
          {duplicateStates.map((each) => (
            <Button key={each} type={each === state ? 'primary' : 'default'} aria-pressed={each === state} onClick={() => setState(each)}>
              {duplicateStateWords[each]}
            </Button>
          ))}
        </div>
        <Loaded
          read={pages.read}
          empty={{
            when: ({ items }) => items.length === 0,
            show: <State title={state === 'open' ? '没有等待决定的' : '这里没有记录'} words='导入、登记和每天夜里都会核对一遍。' />,
          }}
        >
          {({ items }) => <DataTable caption='疑似重复' columns={columns} rows={items} keyOf={({ ticketId }) => ticketId} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
