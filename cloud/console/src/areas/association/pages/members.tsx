import { Button, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { memberKinds, memberKindWords, memberStateWords, strengths, strengthWords, termStandingWords } from '@xiongguan/contract/association/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { download } from '../../../ui/download'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { placesQuery } from '../../../platform/places'
import { memberPages, useMemberExport, waitingPages } from '../member-queries'
import type { MemberFilter, MemberRow } from '../member-queries'
import { Birthdays } from '../parts/birthdays'
import { KindRules } from '../parts/kind-rules'
import styles from '../parts/members.module.css'

const linked: Column<MemberRow> = { title: '姓名', cell: ({ memberId, name }) => <Link to={`/members/${memberId}`}>{name ?? '姓名不显示'}</Link> }
const kind: Column<MemberRow> = {
  title: '类别',
  cell: ({ kind, volunteer, isContact }) => (
    <span className={styles.chips}>
      {memberKindWords[kind]}
      {isContact && <Chip tone='gold'>联系人</Chip>}
      {volunteer && <Chip tone='jade'>志愿者</Chip>}
    </span>
  ),
}
const place: Column<MemberRow> = { title: '社区、村', cell: ({ community }) => community.name }
const can: Column<MemberRow> = { title: '特长', cell: ({ strengths: own }) => own.map((one) => strengthWords[one]).join('、') || '—' }

const listColumns: Column<MemberRow>[] = [
  { title: '会员号', cell: ({ number }) => number ?? '—' },
  linked,
  { title: '手机号', cell: ({ phone }) => phone ?? '不显示' },
  place,
  kind,
  can,
  {
    title: '状态',
    cell: ({ state, term }) => (
      <Chip tone={state === 'member' && term !== 'lapsed' ? 'jade' : 'gold'}>
        {state === 'member' ? termStandingWords[term] : memberStateWords[state]}
      </Chip>
    ),
  },
]
const waitingColumns: Column<MemberRow>[] = [
  linked,
  kind,
  place,
  can,
  { title: '申请时间', cell: ({ appliedAt }) => momentWords(appliedAt) },
  { title: '到哪一步', cell: ({ state }) => <Chip tone='gold'>{memberStateWords[state]}</Chip> },
]

/** Applications that wait for this colleague, the oldest first. */
function Waiting() {
  const pages = usePages(waitingPages)
  return (
    <Card title={pages.read.data?.total ? `等我审核（${pages.read.data.total}）` : '等我审核'}>
      <Loaded
        read={pages.read}
        rows={2}
        empty={{ when: ({ items }) => items.length === 0, show: <State title='没有等您审核的申请' words='新的申请会出现在这里和今日待办。' /> }}
      >
        {({ items }) => (
          <DataTable caption='等我审核的入会申请' columns={waitingColumns} rows={items} keyOf={({ memberId }) => memberId} quiet={pages.moving} />
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}

const states = [
  { value: 'member', label: '会员' },
  { value: 'open', label: '申请中' },
  { value: 'left', label: '已退会' },
] as const

function Filters({ filter, change }: { filter: MemberFilter; change: (part: Partial<MemberFilter>) => void }) {
  const places = useQuery(placesQuery)
  const groups = (places.data ?? []).map(({ name, communities }) => ({
    label: name,
    options: communities.map(({ code, name: label }) => ({ value: code, label })),
  }))
  return (
    <div className={styles.filters}>
      <Select
        aria-label='按状态筛选'
        value={filter.state ?? 'member'}
        onChange={(state) => change({ state })}
        options={[...states]}
        style={{ width: 110 }}
      />
      <Select
        aria-label='按类别筛选'
        allowClear
        placeholder='全部类别'
        value={filter.kind}
        onChange={(value) => change({ kind: value })}
        options={memberKinds.map((value) => ({ value, label: memberKindWords[value] }))}
        style={{ width: 150 }}
      />
      <Select
        aria-label='按特长筛选'
        allowClear
        placeholder='全部特长'
        value={filter.strength}
        onChange={(strength) => change({ strength })}
        options={strengths.map((value) => ({ value, label: strengthWords[value] }))}
        style={{ width: 160 }}
      />
      <Select
        aria-label='按社区筛选'
        allowClear
        showSearch
        optionFilterProp='label'
        placeholder='全部社区、村'
        value={filter.communityCode}
        onChange={(communityCode) => change({ communityCode })}
        options={groups}
        style={{ width: 180 }}
      />
    </div>
  )
}

/** Members within the reader's reach, who waits for a word, and whose birthday comes up. */
export default function MembersPage() {
  const may = useMay()
  const [filter, setFilter] = useState<MemberFilter>({ state: 'member' })
  const pages = usePages(memberPages(filter))
  const exporting = useMemberExport()
  const take = (
    <Button loading={exporting.isPending} onClick={() => exporting.mutate(filter, { onSuccess: download })}>
      导出名单
    </Button>
  )
  return (
    <Page title='会员' sub='只显示您管的社区、村；每次查看都有记录，居民能看到' actions={take}>
      <FailureLine error={exporting.error} />
      {may('reviewMembers') && <Waiting />}
      <Card
        title={pages.read.data ? `名单（${pages.read.data.total}）` : '名单'}
        aside={<Filters filter={filter} change={(part) => setFilter({ ...filter, ...part })} />}
      >
        <Loaded
          read={pages.read}
          empty={{ when: ({ items }) => items.length === 0, show: <State title='没有这样的会员' words='换一个类别、特长或社区看看。' /> }}
        >
          {({ items }) => <DataTable caption='会员名单' columns={listColumns} rows={items} keyOf={({ memberId }) => memberId} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {may('reviewMembers') && <Birthdays />}
      <KindRules />
    </Page>
  )
}
