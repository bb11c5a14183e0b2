import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { UnitId } from '@xiongguan/contract/association/terms'
import { useMay } from '../../../platform/account'
import { civilDateOf } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/states'
import { UnitDialog } from '../parts/unit-dialog'
import { UnitFile } from '../parts/unit-officers'
import { UnitTree } from '../parts/unit-tree'
import styles from '../parts/unit-tree.module.css'
import { unitsQuery } from '../queries'
import type { Unit } from '../queries'

/** The association's tree as of a day, with who serves in each unit. */
export default function UnitsPage() {
  const today = civilDateOf(Date.now())
  const dayId = useId()
  const [day, setDay] = useState(today)
  const [chosen, setChosen] = useState<UnitId | null>(null)
  const [edited, setEdited] = useState<Unit | 'new' | null>(null)
  const units = useQuery(unitsQuery(day))
  const mayKeep = useMay()('keepOrganisation')
  return (
    <Page
      title='协会组织'
      sub='市协会、街道镇协会、社区村协会、会员小组，还有企业和流动人口协会；任职按届记。'
      actions={
        <div className={styles.actions}>
          <label htmlFor={dayId} className={styles.note}>
            看哪一天{' '}
            <Input id={dayId} type='date' value={day} onChange={({ target }) => target.value && setDay(target.value)} style={{ width: 170 }} />
          </label>
          {mayKeep && (
            <Button type='primary' onClick={() => setEdited('new')}>
              新建组织
            </Button>
          )}
        </div>
      }
    >
      <Loaded
        read={units}
        rows={8}
        empty={{ when: (all) => all.length === 0, show: <State title='这一天还没有组织' words='先建市协会，再往下建街道、镇和社区、村的协会。' /> }}
      >
        {(all) => {
          const unit = all.find(({ unitId }) => unitId === chosen) ?? all.find(({ kind }) => kind === 'city') ?? all[0]
          return (
            <div className={styles.columns}>
              <Card title='组织树'>
                <UnitTree units={all} parentId={null} chosen={unit?.unitId ?? null} choose={setChosen} />
              </Card>
              {unit && <UnitFile key={unit.unitId} unit={unit} day={day} today={today} adjust={() => setEdited(unit)} />}
            </div>
          )
        }}
      </Loaded>
      {edited && (
        <UnitDialog
          key={edited === 'new' ? 'new' : edited.unitId}
          unit={edited === 'new' ? null : edited}
          units={units.data ?? []}
          today={today}
          close={() => setEdited(null)}
        />
      )}
    </Page>
  )
}
