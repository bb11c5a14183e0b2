import { Link } from 'react-router-dom'
import { kindOfAction } from '@xiongguan/contract/audit/action-terms'
import { auditActionWords, auditPurposeWords } from '@xiongguan/contract/audit/terms'
import { recordTime } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Column } from '../../../ui/data-table'
import { PagedTable } from '../../../ui/paged-table'
import { State } from '../../../ui/states'
import { foundPages, type FoundEntry } from '../queries'
import { askedWords, searchLink, searchOf, type Terms } from '../search-terms'
import { detailWords, isColleague, searchWords as words, subjectWords } from '../words'
import styles from '../pages/audit.module.css'

/** An export or an emergency stands out, in words as well. */
function Mark({ entry: { action, purpose } }: { entry: FoundEntry }) {
  if (purpose === 'emergency') return <Chip tone='brand'>{words.emergency}</Chip>
  return kindOfAction[action] === 'export' ? <Chip tone='gold'>{words.export}</Chip> : null
}

function Who({ entry: { actor, actorId } }: { entry: FoundEntry }) {
  if (!actorId || !isColleague(actor)) return <>{actor}</>
  return (
    <Link to={searchLink({ way: 'colleague', staff: actorId })} aria-label={words.moreOf(actor)}>
      {actor}
    </Link>
  )
}

function Subject({ entry: { householdId, subjectKind, subjectId } }: { entry: FoundEntry }) {
  if (householdId)
    return (
      <Link to={searchLink({ way: 'seen', household: householdId })} aria-label={words.whoElse(householdId.slice(-8))} title={householdId}>
        家庭 <code className={styles.code}>{householdId.slice(-8)}</code>
      </Link>
    )
  return (
    <>
      {subjectWords(subjectKind)}{' '}
      <code className={styles.code} title={subjectId}>
        {subjectId.slice(-8)}
      </code>
    </>
  )
}

const columns: Column<FoundEntry>[] = [
  { title: '序号', cell: ({ sequence }) => sequence, numeric: true, width: 72 },
  { title: '时间', cell: ({ at }) => <span className={styles.time}>{recordTime(at)}</span> },
  { title: '谁', cell: (entry) => <Who entry={entry} /> },
  {
    title: '做了什么',
    cell: (entry) => (
      <span className={styles.done}>
        <strong>{auditActionWords[entry.action]}</strong> <Mark entry={entry} />
      </span>
    ),
  },
  { title: '用途', cell: ({ purpose }) => (purpose ? auditPurposeWords[purpose] : '—') },
  { title: '内容', cell: ({ detail }) => detailWords(detail) },
  { title: '哪一户、什么', cell: (entry) => <Subject entry={entry} /> },
]

type Props = { terms: Terms; nameOf: (staffId: string) => string }

/** What was found, the newest first; a name or a number leads on to the next question. */
export function FoundEntries({ terms, nameOf }: Props) {
  return (
    <Card title={words.found}>
      <p className={styles.asked}>{askedWords(terms, nameOf)}</p>
      <PagedTable
        caption={words.found}
        source={foundPages(searchOf(terms))}
        columns={columns}
        keyOf={({ sequence }) => String(sequence)}
        none={<State title={words.nothing} words={words.nothingText} />}
        rows={6}
      />
    </Card>
  )
}
