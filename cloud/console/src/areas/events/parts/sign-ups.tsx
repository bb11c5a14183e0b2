import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { signUpStates, signUpStateWords } from '@xiongguan/contract/events/terms'
import type { EventId, SignUpState } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Tone } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { placesQuery } from '../../../platform/places'
import { signUpPages } from '../queries'
import type { SignUpFilter, SignUpRow } from '../queries'
import { partyWords } from './party-words'
import { SeeAnswers } from './see-answers'
import styles from './sign-ups.module.css'

const tones: Record<SignUpState, Tone> = { pending: 'gold', active: 'jade', cancelled: 'plain', refused: 'plain', checkedIn: 'gold' }

const columns: Column<SignUpRow>[] = [
  { title: '称呼', cell: ({ ownerNickname }) => <strong>{ownerNickname}</strong> },
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '同行', cell: ({ party }) => partyWords(party) },
  { title: '状态', cell: ({ state }) => <Chip tone={tones[state]}>{signUpStateWords[state]}</Chip> },
  { title: '报名时间', cell: ({ signedUpAt }) => momentWords(signedUpAt) },
  { title: '签到时间', cell: ({ checkedInAt }) => (checkedInAt ? momentWords(checkedInAt) : '—') },
  { title: '口述码', cell: ({ code }) => <code className={styles.code}>{code}</code> },
]

/** The households' answers, opened one by one. */
const answersOf = (eventId: EventId): Column<SignUpRow> => ({
  title: '回答',
  cell: ({ signUpId, ownerNickname }) => <SeeAnswers eventId={eventId} signUpId={signUpId} name={ownerNickname} />,
})

function Filters({ filter, change }: { filter: SignUpFilter; change: (filter: SignUpFilter) => void }) {
  const places = useQuery(placesQuery)
  const communities = (places.data ?? []).map((town) => ({
    label: town.name,
    options: town.communities.map(({ code, name }) => ({ value: code, label: name })),
  }))
  return (
    <div className={styles.filters}>
      <Select<SignUpState>
        aria-label='按状态筛选'
        allowClear
        placeholder='全部状态'
        className={styles.state}
        value={filter.state}
        onChange={(state) => change({ ...filter, state })}
        options={signUpStates.map((value) => ({ value, label: signUpStateWords[value] }))}
      />
      <Select<string>
        aria-label='按社区、村筛选'
        allowClear
        showSearch
        optionFilterProp='label'
        placeholder='全部社区、村'
        className={styles.community}
        value={filter.communityCode}
        onChange={(communityCode) => change({ ...filter, communityCode })}
        options={communities}
      />
    </div>
  )
}

/** Who signed up, with filters. Reading it is recorded in the audit. */
export function SignUps({ eventId, mayReadAnswers }: { eventId: EventId; mayReadAnswers: boolean }) {
  const [filter, setFilter] = useState<SignUpFilter>({})
  const pages = usePages(signUpPages(eventId, filter))
  const filtered = filter.state !== undefined || filter.communityCode !== undefined
  const none = filtered ? (
    <State title='没有符合条件的报名' words='换一个状态或社区看看。' />
  ) : (
    <State title='还没有家庭报名' words='有家庭报名后会出现在这里。' />
  )
  return (
    <Card title='报名名单' aside={<Filters filter={filter} change={setFilter} />}>
      <Loaded read={pages.read} rows={5} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items }) => (
          <DataTable
            caption='报名名单'
            columns={mayReadAnswers ? [...columns, answersOf(eventId)] : columns}
            rows={items}
            keyOf={({ signUpId }) => signUpId}
            quiet={pages.moving}
          />
        )}
      </Loaded>
      <PageTurner turn={pages} />
      <p className={styles.note}>查看名单会留下审计记录。</p>
    </Card>
  )
}
