import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { auditActions, auditActionWords, auditPurposes, auditPurposeWords } from '@xiongguan/contract/audit/terms'
import { roleWords } from '@xiongguan/contract/identity/terms'
import { Card } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { colleaguesQuery, type Colleague } from '../queries'
import { missingIn, ways, wayWords, type Terms } from '../search-terms'
import { searchWords as words } from '../words'
import styles from './search-form.module.css'

const colleagueWords = ({ displayName, roles, offBoardedAt }: Colleague) =>
  [displayName, offBoardedAt ? '已离岗' : roles.map((role) => roleWords[role]).join('、')].filter(Boolean).join(' · ')

type Part = { terms: Terms; set: (change: Partial<Terms>) => void }

/** A label above its field; fields stand in a grid and break where there is no room. */
function Labelled({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <span className={styles.label} aria-hidden='true'>
        {label}
      </span>
      {children}
    </div>
  )
}

/** A family or one of its people, by the number that stands in its file. */
function Subject({ terms, set }: Part) {
  const [by, setBy] = useState<'household' | 'person'>(terms.person && !terms.household ? 'person' : 'household')
  const label = by === 'household' ? words.household : words.person
  const write = (value: string) => set({ household: '', person: '', [by]: value.trim() })
  return (
    <Labelled label={words.subject} wide>
      <span className={styles.subject}>
        <Select
          aria-label={words.subjectKind}
          value={by}
          onChange={(next) => {
            setBy(next)
            set({ household: '', person: '', [next]: terms.household || terms.person })
          }}
          options={[
            { value: 'household', label: '家庭' },
            { value: 'person', label: '家人' },
          ]}
        />
        <Input aria-label={label} value={terms[by]} placeholder={words.idExample} autoComplete='off' onChange={({ target }) => write(target.value)} />
      </span>
    </Labelled>
  )
}

function ColleagueField({ terms, set }: Part) {
  const colleagues = useQuery(colleaguesQuery)
  return (
    <Labelled label={words.colleague}>
      <Select
        aria-label={words.colleague}
        className={styles.full}
        showSearch
        allowClear={terms.way !== 'colleague'}
        optionFilterProp='label'
        loading={colleagues.isPending}
        placeholder={terms.way === 'colleague' ? words.chooseColleague : words.anyone}
        value={terms.staff || undefined}
        onChange={(staff?: string) => set({ staff: staff ?? '' })}
        options={(colleagues.data ?? []).map((one) => ({ value: one.accountId, label: colleagueWords(one) }))}
      />
      <FailureLine error={colleagues.error} />
    </Labelled>
  )
}

function ActionField({ terms, set }: Part) {
  return (
    <Labelled label={words.action}>
      <Select
        aria-label={words.action}
        className={styles.full}
        allowClear
        showSearch
        optionFilterProp='label'
        placeholder={words.anyAction}
        value={terms.action || undefined}
        onChange={(action?: string) => set({ action: action ?? '' })}
        options={auditActions.map((value) => ({ value, label: auditActionWords[value] }))}
      />
    </Labelled>
  )
}

/** A civil day or none. */
function Day({ label, value, set }: { label: string; value: string; set: (day: string) => void }) {
  return (
    <DatePicker
      aria-label={label}
      className={styles.full}
      placeholder={words.anyDay}
      value={value ? dayjs(value) : null}
      onChange={(picked) => set(picked?.format('YYYY-MM-DD') ?? '')}
    />
  )
}

function CommonFields({ terms, set }: Part) {
  return (
    <>
      <Labelled label={words.purpose}>
        <Select
          aria-label={words.purpose}
          className={styles.full}
          allowClear
          placeholder={words.anyPurpose}
          value={terms.purpose || undefined}
          onChange={(purpose?: string) => set({ purpose: purpose ?? '' })}
          options={auditPurposes.map((value) => ({ value, label: auditPurposeWords[value] }))}
        />
      </Labelled>
      <Labelled label={words.from}>
        <Day label={words.from} value={terms.from} set={(from) => set({ from })} />
      </Labelled>
      <Labelled label={words.to}>
        <Day label={words.to} value={terms.to} set={(to) => set({ to })} />
      </Labelled>
    </>
  )
}

/** The investigator's question. Nothing is asked before the button: every search is written down. */
export function SearchForm({ from, search }: { from: Terms; search: (terms: Terms) => void }) {
  const [terms, setTerms] = useState(from)
  const [missing, setMissing] = useState<string | null>(null)
  const set = (change: Partial<Terms>) => setTerms((before) => ({ ...before, ...change }))
  const { way } = terms
  const send = () => {
    const wrong = missingIn(terms)
    setMissing(wrong)
    if (!wrong) search(terms)
  }
  return (
    <Card title={words.what}>
      <Radio.Group
        aria-label={words.what}
        optionType='button'
        value={way}
        onChange={({ target }) => {
          set({ way: target.value })
          setMissing(null)
        }}
        options={ways.map((value) => ({ value, label: wayWords[value].title }))}
      />
      <p className={styles.note}>{wayWords[way].note}</p>
      <div className={styles.fields}>
        {way === 'seen' ? <Subject terms={terms} set={set} /> : <ColleagueField terms={terms} set={set} />}
        {way === 'anything' && <ActionField terms={terms} set={set} />}
        <CommonFields terms={terms} set={set} />
      </div>
      <div className={styles.foot}>
        <Button type='primary' onClick={send}>
          {words.search}
        </Button>
        <span className={styles.aside}>{words.recorded}</span>
      </div>
      <p role='alert' className={styles.missing}>
        {missing}
      </p>
    </Card>
  )
}
