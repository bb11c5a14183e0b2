import { Button } from 'antd'
import { useState } from 'react'
import {
  duplicateLevelWords,
  duplicateReasonWords,
  importColumnWords,
  rowDecisions,
  rowDecisionWords,
  rowReasonWords,
  rowStateWords,
  type ImportId,
  type RowDecision,
} from '@xiongguan/contract/membership/import-terms'
import { rowFilters, type ImportRow, type ImportView, type RowFilter } from '@xiongguan/contract/membership/import-staff'
import { relationWords } from '@xiongguan/contract/membership/terms'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { Refusal } from '../../../ui/refusal'
import { State } from '../../../ui/states'
import { rowPages, useLevelDecision, useRowDecision, useSettle } from '../import-queries'
import { filterWords, words } from '../import-words'
import styles from './roster.module.css'

const dash = (value: string | null) => value ?? '—'

function Suggestion({ suggestion }: Pick<ImportRow, 'suggestion'>) {
  if (!suggestion) return <>—</>
  const { level, reasons, person } = suggestion
  return (
    <span className={styles.known}>
      <strong>{duplicateLevelWords[level]}</strong>
      <span>{reasons.map((reason) => duplicateReasonWords[reason]).join('、')}</span>
      {person && <span>{[person.name, person.document, person.phone, person.communityName].filter(Boolean).join(' · ')}</span>}
    </span>
  )
}

function Says({ problems, hints, reason }: ImportRow) {
  return (
    <>
      {problems.map(({ column, words: said }) => (
        <span key={`${column}${said}`} className={styles.problem}>
          {importColumnWords[column]}：{said}
        </span>
      ))}
      {hints.map((hint) => (
        <span key={hint} className={styles.hint}>
          {hint}
        </span>
      ))}
      {reason && <span className={styles.problem}>{rowReasonWords[reason]}</span>}
    </>
  )
}

function Decide({ importId, row }: { importId: ImportId; row: ImportRow }) {
  const decide = useRowDecision()
  return (
    <span className={styles.choice}>
      <select
        aria-label={`第 ${row.row} 行怎么处理`}
        value={row.decision ?? ''}
        disabled={decide.isPending}
        onChange={({ target }) => decide.mutate({ importId, row: row.row, decision: target.value as RowDecision })}
      >
        {row.decision === null && <option value=''>请决定</option>}
        {rowDecisions
          .filter((decision) => decision !== 'same' || row.suggestion)
          .map((decision) => (
            <option key={decision} value={decision}>
              {rowDecisionWords[decision]}
            </option>
          ))}
      </select>
      <Refusal result={decide.data} error={decide.error} />
    </span>
  )
}

function Settle({ importId, row }: { importId: ImportId; row: ImportRow }) {
  const settle = useSettle()
  const announce = useAnnounce()
  return (
    <span className={styles.choice}>
      <Button
        disabled={settle.isPending}
        aria-label={`第 ${row.row} 行已处理`}
        onClick={() =>
          settle.mutate({ importId, row: row.row }, { onSuccess: (result) => result.kind === 'done' && announce(`第 ${row.row} 行已处理`) })
        }
      >
        已处理
      </Button>
      <Refusal result={settle.data} error={settle.error} />
    </span>
  )
}

function columnsOf(importId: ImportId, preview: boolean): Column<ImportRow>[] {
  const handling = (row: ImportRow) => {
    if (row.state === 'waiting' && preview) return <Decide importId={importId} row={row} />
    return row.state === 'left' || row.state === 'failed' ? <Settle importId={importId} row={row} /> : rowStateWords[row.state]
  }
  return [
    { title: '行', cell: ({ row }) => row, numeric: true, width: 56 },
    { title: '姓名', cell: ({ name, relation }) => (relation ? `${dash(name)}（${relationWords[relation]}）` : dash(name)) },
    { title: '证件', cell: ({ document }) => dash(document) },
    { title: '手机号', cell: ({ phone }) => dash(phone) },
    { title: '出生日期', cell: ({ birthDate }) => dash(birthDate) },
    { title: '社区', cell: ({ communityName }) => communityName || '—' },
    { title: '登记里的人', cell: (row) => <Suggestion suggestion={row.suggestion} /> },
    { title: '说明', cell: (row) => <Says {...row} /> },
    { title: '处理', cell: handling, width: 140 },
  ]
}

/** Decides all rows of one likelihood at once. */
function DecideAll({ importId, counts }: { importId: ImportId; counts: ImportView['counts'] }) {
  const decide = useLevelDecision()
  return (
    <div className={styles.row}>
      {counts.likely > 0 && (
        <Button disabled={decide.isPending} onClick={() => decide.mutate({ importId, level: 'likely', decision: 'same' })}>
          {`“很可能”的 ${counts.likely} 行都并入`}
        </Button>
      )}
      {counts.possible > 0 && (
        <Button disabled={decide.isPending} onClick={() => decide.mutate({ importId, level: 'possible', decision: 'new' })}>
          {`“可能”的 ${counts.possible} 行都新增`}
        </Button>
      )}
      <Refusal result={decide.data} error={decide.error} />
    </div>
  )
}

const shownFilters = ({ counts }: ImportView): RowFilter[] => rowFilters.filter((filter) => filter === 'all' || counts[filter] > 0)

/** The rows of a roster, by what is to be done about them. */
export function ImportRows({ view }: { view: ImportView }) {
  const { importId, state, counts } = view
  const [chosen, choose] = useState<RowFilter>('all')
  const filter = shownFilters(view).includes(chosen) ? chosen : 'all'
  const pages = usePages(rowPages(importId, filter, state))
  const preview = state === 'preview'
  return (
    <Card title='各行' aside={preview && <DecideAll importId={importId} counts={counts} />}>
      <div className={styles.row} role='group' aria-label='看哪些行'>
        {shownFilters(view).map((each) => (
          <Button key={each} type={each === filter ? 'primary' : 'default'} aria-pressed={each === filter} onClick={() => choose(each)}>
            {each === 'all' ? `全部 ${view.rows}` : `${filterWords[each]} ${counts[each]}`}
          </Button>
        ))}
      </div>
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.noRows} /> }}>
        {({ items }) => (
          <DataTable caption='名册的各行' columns={columnsOf(importId, preview)} rows={items} keyOf={({ row }) => String(row)} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
