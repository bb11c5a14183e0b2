import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { QuietScope } from '@xiongguan/contract/membership/family-rules'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Loaded } from '../../../ui/loaded'
import { FailureLine } from '../../../ui/states'
import { familyQuietQuery, useFamilyQuiet, type FamilyQuiet } from '../family-queries'
import { scopes, scopeWords, words } from '../quiet-words'
import type { RegisterFile } from '../register-queries'
import styles from './family-word.module.css'

/** What was chosen, before it is looked at once more. */
type Wanted = { scope: QuietScope; personId: PersonId | null; quiet: boolean }

const nameIn = (file: RegisterFile, personId: string | null) => file.people.find((person) => person.personId === personId)?.name ?? words.whom

const whatOf = (file: RegisterFile, { scope, personId }: Pick<Wanted, 'scope' | 'personId'>) =>
  scope === 'person' ? `${nameIn(file, personId)}的消息` : `${scopeWords[scope].title}的消息`

function byWords({ told, by }: FamilyQuiet): string {
  if (told === 'self') return words.bySelf
  return by ? words.byColleague(by) : words.byFormer
}

type NowProps = { file: RegisterFile; resume: (wanted: Wanted) => void }

function Now({ file, resume }: NowProps) {
  const read = useQuery(familyQuietQuery(file.householdId))
  return (
    <section aria-label={words.nowTitle}>
      <h3 className={styles.heading}>{words.nowTitle}</h3>
      <Loaded read={read} rows={2} empty={{ when: (rows) => rows.length === 0, show: <p className={styles.soft}>{words.nothing}</p> }}>
        {(rows) => (
          <ul className={styles.rows}>
            {rows.map((row) => (
              <li key={`${row.scope}${row.personId ?? ''}`}>
                <span>
                  <strong>{whatOf(file, row)}</strong>
                  <span className={styles.soft}>{words.since(momentWords(row.since), byWords(row))}</span>
                </span>
                <Button
                  aria-label={words.resumeOf(whatOf(file, row))}
                  onClick={() => resume({ scope: row.scope, personId: row.personId, quiet: false })}
                >
                  {words.resume}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

type ChooseProps = { file: RegisterFile; next: (wanted: Wanted) => void }

function Choose({ file, next }: ChooseProps) {
  const [scope, setScope] = useState<QuietScope | null>(null)
  const [personId, setPerson] = useState<PersonId | null>(null)
  const shown = file.people.filter(({ closed, diedOn }) => !closed && !diedOn)
  const complete = scope !== null && (scope !== 'person' || personId !== null)
  return (
    <section aria-label={words.chooseTitle}>
      <h3 className={styles.heading}>{words.chooseTitle}</h3>
      <p className={styles.soft}>{words.chooseNote}</p>
      <Radio.Group
        aria-label={words.chooseTitle}
        className={styles.choices}
        value={scope}
        onChange={({ target }) => setScope(target.value as QuietScope)}
        options={scopes.map((value) => ({
          value,
          label: (
            <>
              {scopeWords[value].title} <span className={styles.soft}>{scopeWords[value].note}</span>
            </>
          ),
        }))}
      />
      {scope === 'person' && (
        <>
          <Select
            aria-label={words.whom}
            className={styles.whom}
            placeholder={words.chooseWhom}
            value={personId ?? undefined}
            onChange={setPerson}
            options={shown.map((person) => ({ value: person.personId, label: person.name ?? words.whom }))}
          />
          {shown.length < file.people.length && <p className={styles.soft}>{words.closedChild}</p>}
        </>
      )}
      <p className={styles.foot}>
        <Button
          type='primary'
          disabled={!complete}
          onClick={() => scope && next({ scope, personId: scope === 'person' ? personId : null, quiet: true })}
        >
          {words.next}
        </Button>
      </p>
    </section>
  )
}

type ConfirmProps = { file: RegisterFile; wanted: Wanted; back: () => void; done: () => void }

/** What will happen, read once more before it happens. */
function Confirm({ file, wanted, back, done }: ConfirmProps) {
  const changing = useFamilyQuiet()
  const announce = useAnnounce()
  const { scope, personId, quiet } = wanted
  const send = () =>
    changing.mutate(
      { householdId: file.householdId, scope, quiet, ...(personId && { personId }) },
      {
        onSuccess: () => {
          announce(quiet ? words.stopped : words.resumed)
          done()
        },
      },
    )
  const what = whatOf(file, wanted)
  return (
    <section aria-label={quiet ? words.confirmStop(what) : words.confirmResume(what)}>
      <h3 className={styles.heading}>{quiet ? words.confirmStop(what) : words.confirmResume(what)}</h3>
      <ul className={styles.effects}>
        {(quiet ? words.stopEffects : words.resumeEffects).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <FailureLine error={changing.error} />
      <p className={styles.foot}>
        <Button type='primary' loading={changing.isPending} onClick={send}>
          {quiet ? words.stop : words.resume}
        </Button>
        <Button onClick={back}>{words.back}</Button>
      </p>
    </section>
  )
}

/** The grief switch on a family's word: how it stands, what to stop, and once more before it happens. */
export function QuietDialog({ file, close }: { file: RegisterFile; close: () => void }) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  return (
    <Modal open width={600} title={words.quietTitle} onCancel={close} footer={null} destroyOnHidden>
      <div className={styles.dialog}>
        {wanted ? (
          <Confirm file={file} wanted={wanted} back={() => setWanted(null)} done={() => setWanted(null)} />
        ) : (
          <>
            <p className={styles.soft}>{words.lookNote}</p>
            <Now file={file} resume={setWanted} />
            <Choose file={file} next={setWanted} />
          </>
        )}
      </div>
    </Modal>
  )
}
