import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import { engagementWords, officerPostWords, outsideShareLeast } from '@xiongguan/contract/association/officer-terms'
import { useAnnounce } from '../../../ui/announce'
import { Card, Figures } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { PagedTable } from '../../../ui/paged-table'
import { Refusal } from '../../../ui/refusal'
import { State } from '../../../ui/states'
import { officerPages, staffingQuery, useEndingOfficer, useEndingUnit, useSettingEstablishment } from '../queries'
import type { Officer, Unit } from '../queries'
import { OfficerDialog } from './officer-dialog'
import styles from './unit-tree.module.css'

type Props = { unit: Unit; day: string; today: string; adjust: () => void }

type Bench = { members: number; frontLine: number }

const percent = ({ members, frontLine }: Bench) => (members === 0 ? '还没有记下' : `${Math.floor((frontLine * 1000) / members) / 10}%`)
const counted = ({ members, frontLine }: Bench, least: number) => `${frontLine}/${members} 人，方案要求不低于 ${least}%`

function Staffing({ unit, day, today }: Omit<Props, 'adjust'>) {
  const staffing = useQuery(staffingQuery(unit.unitId, day))
  const setting = useSettingEstablishment()
  const announce = useAnnounce()
  const [posts, setPosts] = useState<number | null>(null)
  return (
    <Card title='挂职、兼职占机关编制'>
      <Loaded read={staffing}>
        {(data) => (
          <>
            <Figures
              figures={[
                {
                  label: '挂职、兼职比例',
                  value: data.share === null ? '待填编制' : `${data.share}%`,
                  note:
                    data.posts === null
                      ? '填写机关编制后才能算，不估算'
                      : `（挂职 ${data.seconded} + 兼职 ${data.partTime}）÷ 编制 ${data.posts}；要求不低于 ${outsideShareLeast}%，${data.enough ? '已达到' : '还没有达到'}`,
                  tone: data.enough === false ? 'gold' : undefined,
                },
                { label: '专职', value: data.fullTime, note: `截至 ${data.asOf}` },
                { label: '理事会里的基层一线', value: percent(data.council), note: counted(data.council, 30) },
                { label: '常务理事会里的基层一线', value: percent(data.standing), note: counted(data.standing, 20) },
              ]}
            />
            {unit.mayKeep && day === today && (
              <div className={`${styles.actions} ${styles.below}`}>
                <InputNumber aria-label='机关编制' min={1} max={500} precision={0} placeholder='机关编制' value={posts} onChange={setPosts} />
                <Button
                  disabled={posts === null}
                  loading={setting.isPending}
                  onClick={() =>
                    setting.mutate(
                      { unitId: unit.unitId, posts: posts ?? 1, from: today },
                      { onSuccess: (result) => result.kind === 'saved' && announce('机关编制已填写') },
                    )
                  }
                >
                  从今天起按这个数
                </Button>
              </div>
            )}
            <Refusal result={setting.data} error={setting.error} />
          </>
        )}
      </Loaded>
    </Card>
  )
}

function state({ serving, endsSoon, endedOn }: Officer) {
  if (endsSoon) return <Chip tone='gold'>快到期</Chip>
  if (serving) return <Chip tone='jade'>在任</Chip>
  return <Chip>{endedOn ? '提前结束' : '不在任'}</Chip>
}

const columns: Column<Officer>[] = [
  { title: '职务', cell: ({ post }) => <strong>{officerPostWords[post]}</strong> },
  { title: '姓名', cell: ({ name }) => name ?? '不在您的范围内' },
  { title: '方式', cell: ({ engagement, frontLine }) => `${engagementWords[engagement]}${frontLine ? ' · 基层一线' : ''}` },
  { title: '任期', cell: ({ termNumber, from, to, endedOn }) => `第 ${termNumber} 届 · ${from} 至 ${endedOn ?? to}` },
  { title: '状态', cell: state },
]

function Officers({ unit, day, today }: Omit<Props, 'adjust'>) {
  const ending = useEndingOfficer()
  const announce = useAnnounce()
  const [adding, setAdding] = useState(false)
  const mayKeep = unit.mayKeep && day === today
  const end: Column<Officer> = {
    title: '办理',
    cell: ({ officerId, serving, post }) =>
      serving && (
        <Popconfirm
          title='从今天起不再任职？'
          okText='结束任职'
          cancelText='取消'
          onConfirm={() =>
            ending.mutate({ officerId, endedOn: today }, { onSuccess: (result) => result.kind === 'saved' && announce('任职已结束，经过留着') })
          }
        >
          <Button aria-label={`结束任职：${officerPostWords[post]}`}>结束任职</Button>
        </Popconfirm>
      ),
  }
  return (
    <Card title='任职' aside={mayKeep && <Button onClick={() => setAdding(true)}>记下任职</Button>}>
      <PagedTable
        caption='任职'
        source={officerPages(unit.unitId, day)}
        columns={mayKeep ? [...columns, end] : columns}
        keyOf={({ officerId }) => officerId}
        none={<State title='还没有记下任职' words='会长、副会长、秘书长、理事都记在这里。' />}
      />
      <Refusal result={ending.data} error={ending.error} />
      {adding && <OfficerDialog unit={unit} today={today} close={() => setAdding(false)} />}
    </Card>
  )
}

function EndButton({ unit, today }: { unit: Unit; today: string }) {
  const ending = useEndingUnit()
  const announce = useAnnounce()
  return (
    <>
      <Refusal result={ending.data} error={ending.error} />
      <Popconfirm
        title='从今天起撤销这个组织？经过会留着。'
        okText='撤销'
        cancelText='取消'
        onConfirm={() =>
          ending.mutate(
            { unitId: unit.unitId, endsOn: today, successorId: null },
            { onSuccess: (result) => result.kind === 'saved' && announce('组织已撤销') },
          )
        }
      >
        <Button loading={ending.isPending}>撤销组织</Button>
      </Popconfirm>
    </>
  )
}

/** Who serves in one association on a day, and what may be done with it. */
export function UnitFile({ unit, day, today, adjust }: Props) {
  return (
    <div className={styles.stack}>
      <Card
        title={unit.name}
        aside={
          unit.mayKeep &&
          day === today && (
            <div className={styles.actions}>
              <Button onClick={adjust}>更名或调整</Button>
              <EndButton unit={unit} today={today} />
            </div>
          )
        }
      >
        {unit.becameOf.length > 0 && (
          <p className={styles.warning}>
            原所在地{unit.place.name}已调整为{unit.becameOf.map(({ name }) => name).join('、')}。组织和任职都还在，请点“更名或调整”选一个新的所在地。
          </p>
        )}
        <p className={styles.note}>
          所在地：{unit.place.name} · {unit.validFrom} 成立
        </p>
      </Card>
      <Staffing unit={unit} day={day} today={today} />
      <Officers unit={unit} day={day} today={today} />
    </div>
  )
}
