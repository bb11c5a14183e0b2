import { Button } from 'antd'
import { useState } from 'react'
import { mergeDays, mergeFieldWords, type MergeField } from '@xiongguan/contract/membership/import-terms'
import type { ComparedPerson, DuplicateView } from '@xiongguan/contract/membership/duplicate-staff'
import { relationWords, sexWords } from '@xiongguan/contract/membership/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { AskDialog } from '../../../ui/ask-dialog'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Refusal } from '../../../ui/refusal'
import { useMerge, useTellApart } from '../duplicate-queries'
import styles from './roster.module.css'

const sources = { self: '家庭自己登记', staff: '工作人员登记', import: '导入' } as const

const shown: Record<MergeField, (person: ComparedPerson) => string> = {
  name: ({ name }) => name ?? '没有或看不到',
  document: ({ document }) => document ?? '没有或看不到',
  phone: ({ phone }) => phone ?? '没有或看不到',
  birthDate: ({ birthDate }) => birthDate ?? '没有或看不到',
  sex: ({ sex }) => (sex ? sexWords[sex] : '没有'),
  household: ({ communityName, peopleInHousehold, relation }) =>
    `${communityName} · 一户 ${peopleInHousehold} 人${relation ? ` · ${relationWords[relation]}` : ''}`,
}
const fields = Object.keys(shown) as MergeField[]

type Chosen = Partial<Record<MergeField, string>>
type Row = { view: DuplicateView; field: MergeField; chosen: string; choose: ((personId: string) => void) | null }

function FieldRow({ view, field, chosen, choose }: Row) {
  return (
    <tr data-differs={choose !== null}>
      <th scope='row'>{mergeFieldWords[field]}</th>
      {view.people.map((person, at) => (
        <td key={person.personId}>
          {choose ? (
            <label className={styles.pick}>
              <input
                type='radio'
                name={field}
                checked={chosen === person.personId}
                aria-label={`${mergeFieldWords[field]}用第 ${at + 1} 条`}
                onChange={() => choose(person.personId)}
              />
              {shown[field](person)}
            </label>
          ) : (
            shown[field](person)
          )}
        </td>
      ))}
    </tr>
  )
}

/** The record that goes on unless somebody says otherwise: the one with an account, one that was verified, the older one. */
function betterOf([one, other]: readonly ComparedPerson[]): string {
  if (!one || !other) return ''
  if (one.hasAccount !== other.hasAccount) return one.hasAccount ? one.personId : other.personId
  if (one.verified !== other.verified) return one.verified ? one.personId : other.personId
  return one.registeredAt <= other.registeredAt ? one.personId : other.personId
}

function useDecision(view: DuplicateView) {
  const [keep, setKeep] = useState(betterOf(view.people))
  const [chosen, setChosen] = useState<Chosen>({})
  const [asking, setAsking] = useState(false)
  const [merge, apart] = [useMerge(), useTellApart()]
  const announce = useAnnounce()
  const hear = (said: string) => (result: { kind: string }) => {
    if (result.kind === 'refused') return
    setAsking(false)
    announce(said)
  }
  const take = view.differing.filter((field) => (chosen[field] ?? keep) !== keep)
  const kept = view.people.find(({ personId }) => personId === keep)
  return {
    keep,
    setKeep,
    merged: { result: merge.data, error: merge.error },
    toldApart: { result: apart.data, error: apart.error },
    busy: merge.isPending || apart.isPending,
    chosenOf: (field: MergeField) => chosen[field] ?? keep,
    choose: (field: MergeField, personId: string) => setChosen({ ...chosen, [field]: personId }),
    asking,
    askToMerge: () => {
      merge.reset()
      setAsking(true)
    },
    stopAsking: () => setAsking(false),
    merge: () => kept && merge.mutate({ ticketId: view.ticketId, keep: kept.personId, take }, { onSuccess: hear('已合并，需要时可以撤销') }),
    tellApart: (decision: 'different' | 'later') =>
      apart.mutate({ ticketId: view.ticketId, decision }, { onSuccess: hear(decision === 'later' ? '已放到以后再看' : '记下了，不会再问') }),
  }
}

/** Two records side by side: which goes on, with what, or that they are two people. */
export function ComparePeople({ view }: { view: DuplicateView }) {
  const decision = useDecision(view)
  const open = view.state !== 'same'
  return (
    <Card title='并排核对'>
      <table className={styles.compare}>
        <caption className='visually-hidden'>两条记录的各项</caption>
        <thead>
          <tr>
            <th scope='col'>项目</th>
            {view.people.map((person, at) => (
              <th key={person.personId} scope='col'>
                {`第 ${at + 1} 条`} {person.hasAccount && <Chip tone='jade'>本人在用小程序</Chip>}
                <div className={styles.hint}>{`${sources[person.source]} · ${momentWords(person.registeredAt)}`}</div>
                {open && (
                  <label className={styles.pick}>
                    <input type='radio' name='keep' checked={decision.keep === person.personId} onChange={() => decision.setKeep(person.personId)} />
                    {`留下第 ${at + 1} 条`}
                  </label>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow
              key={field}
              view={view}
              field={field}
              chosen={decision.chosenOf(field)}
              choose={open && view.differing.includes(field) ? (personId) => decision.choose(field, personId) : null}
            />
          ))}
        </tbody>
      </table>
      <Refusal {...decision.toldApart} />
      {decision.asking && (
        <AskDialog
          title='合并成一个人？'
          note={`留下第 ${view.people.findIndex(({ personId }) => personId === decision.keep) + 1} 条，另一条并进来。${mergeDays} 天内可以撤销。`}
          okText='合并'
          busy={decision.busy}
          {...decision.merged}
          confirm={decision.merge}
          close={decision.stopAsking}
        />
      )}
      {open && (
        <div className={styles.foot}>
          <Button type='primary' disabled={decision.busy} onClick={decision.askToMerge}>
            是同一个人，合并
          </Button>
          <Button disabled={decision.busy} onClick={() => decision.tellApart('different')}>
            不是同一个人
          </Button>
          {view.state === 'open' && (
            <Button disabled={decision.busy} onClick={() => decision.tellApart('later')}>
              以后再看
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
