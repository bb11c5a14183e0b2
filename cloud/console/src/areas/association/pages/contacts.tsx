import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useMay } from '../../../platform/account'
import { Card, Figures } from '../../../ui/card'
import { download } from '../../../ui/download'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine } from '../../../ui/states'
import { planQuery, useContactExport } from '../contact-queries'
import type { PlanTile, Show } from '../contact-queries'
import { ContactTable } from '../parts/contact-table'
import { Households } from '../parts/households'
import { LimitButton } from '../parts/limit-button'
import { PlacePlan } from '../parts/place-plan'
import styles from '../parts/members.module.css'

const shows: { value: Show; label: string }[] = [
  { value: 'orphans', label: '没有联系人' },
  { value: 'asking', label: '要求换人' },
  { value: 'handovers', label: '交接中' },
  { value: 'outside', label: '跨社区' },
  { value: 'all', label: '全部' },
]

function figuresOf(tiles: readonly PlanTile[]) {
  const sum = (count: (tile: PlanTile) => number) => tiles.reduce((total, tile) => total + count(tile), 0)
  const [orphans, overloaded] = [sum((tile) => tile.orphans), sum((tile) => tile.overloaded)]
  return [
    { label: '家庭', value: `${sum((tile) => tile.households)} 户`, note: `${sum((tile) => tile.contacts)} 位联系人` },
    { label: '没有联系人', value: `${orphans} 户`, note: '每户要有一位', ...(orphans > 0 ? { tone: 'brand' as const } : {}) },
    { label: '超过户数', value: `${overloaded} 位`, note: '按协会设定的每位最多户数', ...(overloaded > 0 ? { tone: 'gold' as const } : {}) },
    { label: '要求换人', value: `${sum((tile) => tile.asking)} 户`, note: '请在交接里安排' },
  ]
}

/** Who keeps contact with whom: the plan, who waits, who has too many, and what is being handed over. */
export default function ContactsPage() {
  const may = useMay()
  const plan = useQuery(planQuery)
  const [place, setPlace] = useState<PlanTile['community'] | null>(null)
  const [show, setShow] = useState<Show>('orphans')
  const exporting = useContactExport()
  const take = (
    <Button loading={exporting.isPending} onClick={() => exporting.mutate({ communityCode: place?.code }, { onSuccess: download })}>
      导出{place ? place.name : '名单'}
    </Button>
  )
  return (
    <Page title='会员联系户' sub='每户一位联系人，换人要双方确认' actions={take}>
      <FailureLine error={exporting.error} />
      <Loaded read={plan} rows={4}>
        {(tiles) => (
          <>
            <Figures figures={figuresOf(tiles)} />
            <Card
              title='平面图'
              aside={
                place &&
                may('setContactLimits') && <LimitButton key={place.code} tile={tiles.find(({ community }) => community.code === place.code)} />
              }
            >
              <PlacePlan tiles={tiles} chosen={place?.code} onChoose={setPlace} />
            </Card>
          </>
        )}
      </Loaded>
      <Card
        title={`家庭${place ? ` · ${place.name}` : ''}`}
        aside={
          <div className={styles.filters}>
            <Segmented<Show> aria-label='看哪些家庭' options={shows} value={show} onChange={setShow} />
          </div>
        }
      >
        <Households key={`${show} ${place?.code ?? ''}`} show={show} communityCode={place?.code} />
      </Card>
      <ContactTable communityCode={place?.code} />
    </Page>
  )
}
