import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { rezoningKindWords, rezoningStateWords } from '@xiongguan/contract/membership/place-terms'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, Loading, State } from '../../../ui/states'
import styles from '../parts/places.module.css'
import { today } from '../parts/today'
import { householdPages, rezoningQuery, useAssigning, useConfirmingRezoning, useRezoningId, useWithdrawingRezoning } from '../place-queries'
import type { RezoningDetail, SplitHousehold } from '../place-queries'

type Preview = NonNullable<RezoningDetail['preview']>

function WhatHappens({ change, preview }: { change: RezoningDetail; preview: Preview }) {
  const moving = change.kind === 'merge' || change.kind === 'split'
  const figures = [
    { label: moving ? '要换社区的家庭' : '涉及的家庭', value: preview.households, note: moving ? '一户不落，历史都留着' : '家庭不用搬，登记不变' },
    { label: '按范围授权的人', value: preview.roles, note: '拆分后两边都能看到；合并后 30 天内可看新社区' },
    { label: '点名这里的活动', value: preview.events, note: '门槛和名额自动跟着走，已报名的照旧' },
  ]
  return (
    <Card title='会发生什么'>
      <Figures figures={figures} />
      <DataTable
        caption='调整后'
        columns={[
          { title: '调整后', cell: ({ name }) => <strong>{name}</strong> },
          { title: '户数', cell: ({ households }) => households, numeric: true },
          { title: '人数', cell: ({ people }) => people, numeric: true },
          { title: '其中未成年人', cell: ({ children }) => children, numeric: true },
        ]}
        rows={preview.targets}
        keyOf={({ code }) => code}
      />
      <p className={styles.note}>{change.effectiveOn} 起算；前一天和以前的统计、名称都不变。</p>
    </Card>
  )
}

function Assignment({ change, parts }: { change: RezoningDetail; parts: readonly { code: string; name: string }[] }) {
  const { read, ...turn } = usePages(householdPages(change.rezoningId))
  const [chosen, setChosen] = useState<readonly SplitHousehold['householdId'][]>([])
  const [toCode, setToCode] = useState(parts[0]?.code ?? '')
  const assigning = useAssigning()
  const announce = useAnnounce()
  const nameOf = (code: string) => parts.find((part) => part.code === code)?.name ?? code
  const toggle = (id: SplitHousehold['householdId'], on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  function assign() {
    assigning.mutate(
      { rezoningId: change.rezoningId, householdIds: [...chosen], toCode },
      {
        onSuccess: (result) => {
          announce(result.kind === 'saved' ? `${chosen.length} 户分到${nameOf(toCode)}` : result.words)
          if (result.kind === 'saved') setChosen([])
        },
      },
    )
  }
  const columns: Column<SplitHousehold>[] = [
    {
      title: '选',
      width: 60,
      cell: ({ householdId, headName }) => (
        <Checkbox
          aria-label={`选中：${headName ?? '没有登记户主的家庭'}`}
          checked={chosen.includes(householdId)}
          onChange={({ target }) => toggle(householdId, target.checked)}
        />
      ),
    },
    { title: '户主', cell: ({ headName }) => headName ?? '没有登记户主' },
    { title: '住址', cell: ({ address }) => address ?? '不显示' },
    { title: '人数', cell: ({ people }) => people, numeric: true },
    { title: '去哪里', cell: ({ toCode: to, byHand }) => <Chip tone={byHand ? 'jade' : 'plain'}>{`${nameOf(to)}${byHand ? '' : '（默认）'}`}</Chip> },
  ]
  return (
    <Card title='把家庭分到哪一边'>
      <div className={styles.bar}>
        <Select
          aria-label='分到'
          value={toCode}
          onChange={setToCode}
          options={parts.map(({ code, name }) => ({ value: code, label: name }))}
          style={{ minWidth: 200 }}
        />
        <Button onClick={assign} disabled={chosen.length === 0} loading={assigning.isPending}>
          把选中的 {chosen.length} 户分过去
        </Button>
      </div>
      <FailureLine error={assigning.error} />
      <Loaded read={read} empty={{ when: ({ items }) => items.length === 0, show: <State title='这里还没有家庭' words='可以直接确认。' /> }}>
        {({ items }) => (
          <DataTable caption='要拆分的家庭' columns={columns} rows={items} keyOf={({ householdId }) => householdId} quiet={turn.moving} />
        )}
      </Loaded>
      <PageTurner turn={turn} />
    </Card>
  )
}

function Decide({ change }: { change: RezoningDetail }) {
  const confirming = useConfirmingRezoning()
  const withdrawing = useWithdrawingRezoning()
  const announce = useAnnounce()
  const now = change.effectiveOn <= today()
  const { rezoningId } = change
  const tell = (done: string) => ({
    onSuccess: (result: { kind: string; words?: string }) => announce(result.kind === 'refused' ? (result.words ?? '') : done),
  })
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        {change.state === 'draft' && (
          <Popconfirm
            title={now ? '确认后马上生效，不能撤回' : `确认后到 ${change.effectiveOn} 自动生效`}
            okText='确认'
            cancelText='再看看'
            onConfirm={() => confirming.mutate({ rezoningId }, tell(now ? '区划调整已生效' : '已确认，到日子自动生效'))}
          >
            <Button type='primary' loading={confirming.isPending}>
              {now ? '确认，马上生效' : '确认，到日子生效'}
            </Button>
          </Popconfirm>
        )}
        <Button onClick={() => withdrawing.mutate({ rezoningId }, tell('已收回'))} loading={withdrawing.isPending}>
          收回
        </Button>
      </div>
      <FailureLine error={confirming.error ?? withdrawing.error} />
    </div>
  )
}

/** One change of the divisions: what will happen, who goes where, and the yes or no to it. */
export default function RezoningPage() {
  const rezoning = useQuery(rezoningQuery(useRezoningId()))
  const back = { to: '/places', words: '社区与村' }
  if (!rezoning.data) {
    return (
      <Page title='区划调整' back={back}>
        <Loaded read={rezoning}>{() => <Loading />}</Loaded>
      </Page>
    )
  }
  const change = rezoning.data
  const open = change.state === 'draft' || change.state === 'planned'
  return (
    <Page
      title={change.words}
      mark={<Chip tone={change.state === 'done' ? 'jade' : 'gold'}>{rezoningStateWords[change.state]}</Chip>}
      sub={`${rezoningKindWords[change.kind]} · ${change.effectiveOn} 起`}
      back={back}
      actions={open && <Decide change={change} />}
    >
      {change.preview && <WhatHappens change={change} preview={change.preview} />}
      {open && change.form.kind === 'split' && <Assignment change={change} parts={change.form.parts} />}
      {!open && <State title={rezoningStateWords[change.state]} words='经过留在“社区与村”里，按日期可以看到当时的样子。' />}
    </Page>
  )
}
