import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { placeLevelWords, rezoningKindWords, rezoningStateWords, type RezoningKind } from '@xiongguan/contract/membership/place-terms'
import { useMay } from '../../../platform/account'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { DayField } from '../parts/day-field'
import { RezoningDialog } from '../parts/rezoning-dialog'
import styles from '../parts/places.module.css'
import { today } from '../parts/today'
import { pastQuery, rezoningPages, treeQuery } from '../place-queries'
import type { Rezoning, TreePlace } from '../place-queries'

const changeColumns: Column<Rezoning>[] = [
  { title: '调整', cell: ({ rezoningId, words }) => <Link to={`/places/changes/${rezoningId}`}>{words}</Link> },
  { title: '方式', cell: ({ kind }) => rezoningKindWords[kind] },
  { title: '从哪天起', cell: ({ effectiveOn }) => effectiveOn },
  {
    title: '状态',
    cell: ({ state }) => <Chip tone={state === 'done' ? 'jade' : state === 'withdrawn' ? 'plain' : 'gold'}>{rezoningStateWords[state]}</Chip>,
  },
]

function Changes({ mayChange }: { mayChange: boolean }) {
  const { read, ...turn } = usePages(rezoningPages)
  const columns = mayChange
    ? changeColumns
    : [{ ...changeColumns[0], title: '调整', cell: ({ words }: Rezoning) => words }, ...changeColumns.slice(1)]
  return (
    <Card title='区划调整'>
      <Loaded
        read={read}
        empty={{ when: ({ items }) => items.length === 0, show: <State title='还没有调整过' words='更名、合并、拆分和划转都会记在这里。' /> }}
      >
        {({ items }) => <DataTable caption='区划调整' columns={columns} rows={items} keyOf={({ rezoningId }) => rezoningId} quiet={turn.moving} />}
      </Loaded>
      <PageTurner turn={turn} />
    </Card>
  )
}

type Asked = { kind: RezoningKind; place: TreePlace }

/** What a place was called and where it belonged, from when to when. */
function Past({ place, close }: { place: TreePlace; close: () => void }) {
  const past = useQuery(pastQuery(place.code))
  return (
    <Modal title={`经过：${place.name}`} open onCancel={close} footer={null}>
      <Loaded read={past}>
        {(spells) => (
          <DataTable
            caption='名称与归属经过'
            columns={[
              { title: '名称', cell: ({ name }) => name },
              { title: '归属', cell: ({ parentName }) => parentName ?? '—' },
              { title: '时间', cell: ({ from, to }) => `${from} 起${to ? `，到 ${to} 前` : ''}` },
            ]}
            rows={spells}
            keyOf={({ from }) => from}
          />
        )}
      </Loaded>
    </Modal>
  )
}

function Operations({ place, ask }: { place: TreePlace; ask: (asked: Asked) => void }) {
  const isCommunity = place.level === 'community' || place.level === 'village'
  const kinds: readonly RezoningKind[] = isCommunity ? ['rename', 'split', 'merge', 'move'] : ['rename']
  return (
    <div className={styles.actions}>
      {kinds.map((kind) => (
        <Button key={kind} aria-label={`${rezoningKindWords[kind]}：${place.name}`} onClick={() => ask({ kind, place })}>
          {rezoningKindWords[kind]}
        </Button>
      ))}
    </div>
  )
}

const namesOf = (tree: readonly TreePlace[], codes: readonly string[]) =>
  codes.map((code) => tree.find((one) => one.code === code)?.name ?? code).join('、')

function columnsFor(tree: readonly TreePlace[], look: (place: TreePlace) => void, ask: ((asked: Asked) => void) | null): Column<TreePlace>[] {
  const columns: Column<TreePlace>[] = [
    { title: '名称', cell: ({ name }) => <strong>{name}</strong> },
    { title: '层级', cell: ({ level }) => placeLevelWords[level] },
    { title: '代码', cell: ({ code }) => code },
    {
      title: '经过',
      cell: ({ cameFrom, wentInto, validTo }) =>
        [cameFrom.length > 0 && `由${namesOf(tree, cameFrom)}而来`, validTo && `${validTo} 起撤销，成为${namesOf(tree, wentInto)}`]
          .filter(Boolean)
          .join('；'),
    },
    {
      title: '以前',
      cell: (place) => (
        <Button aria-label={`看经过：${place.name}`} onClick={() => look(place)}>
          看经过
        </Button>
      ),
    },
  ]
  return ask ? [...columns, { title: '办理', cell: (place) => <Operations place={place} ask={ask} /> }] : columns
}

/** 街道 and 镇 with their 社区 and 村 as of any day, and what may be changed of them. */
export default function PlacesPage() {
  const [day, setDay] = useState(today())
  const tree = useQuery(treeQuery(day))
  const mayChange = useMay()('changePlaces')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [looked, setLooked] = useState<TreePlace | null>(null)
  const ask = mayChange && day === today() ? setAsked : null
  return (
    <Page
      title='社区与村'
      sub='按日期看街道、镇和社区、村；更名、合并、拆分、划转都留下经过，以前的统计不变。'
      actions={<DayField label='看哪一天' value={day} onChange={setDay} />}
    >
      <Loaded read={tree} rows={8} empty={{ when: (places) => places.length === 0, show: <State title='这一天还没有资料' words='请换一个日期。' /> }}>
        {(places) => (
          <>
            {places
              .filter(({ level }) => level === 'subdistrict' || level === 'town')
              .map((town) => {
                const rows = [town, ...places.filter(({ parentCode }) => parentCode === town.code)]
                return (
                  <Card key={town.code} title={`${town.name}（${rows.length - 1} 个）`}>
                    <DataTable caption={town.name} columns={columnsFor(places, setLooked, ask)} rows={rows} keyOf={({ code }) => code} />
                  </Card>
                )
              })}
            {looked && <Past place={looked} close={() => setLooked(null)} />}
            {asked && <RezoningDialog kind={asked.kind} place={asked.place} places={places} close={() => setAsked(null)} />}
          </>
        )}
      </Loaded>
      <Changes mayChange={mayChange} />
    </Page>
  )
}
