import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { asId } from '@xiongguan/contract/kit/id'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { doorHelpersQuery, useDoorHelperChange } from '../queries'
import type { EventDetail } from '../queries'
import { words } from '../words'
import styles from './door-helpers.module.css'

/** People who may be chosen: everyone on duty, and whoever is already assigned. */
function useCandidates({ doorHelpers }: EventDetail) {
  const staff = useQuery(doorHelpersQuery)
  const onDuty = (staff.data?.items ?? []).filter(({ offBoardedAt }) => offBoardedAt === null)
  const all = new Map([...doorHelpers, ...onDuty].map(({ accountId, displayName }) => [accountId as string, displayName]))
  return { options: [...all].map(([value, label]) => ({ value, label })), failed: staff.isError }
}

/** Who checks families in at this event. */
export function DoorHelpers({ event }: { event: EventDetail }) {
  const { options, failed } = useCandidates(event)
  const [chosen, setChosen] = useState<string[]>(event.doorHelperIds)
  const change = useDoorHelperChange()
  const announce = useAnnounce()
  const same = chosen.length === event.doorHelperIds.length && chosen.every((id) => event.doorHelperIds.some((assigned) => assigned === id))
  // The saved list makes this part anew, so what follows must not hang on it being there; a failure shows in `change.error`.
  const save = () =>
    void change.mutateAsync({ eventId: event.eventId, accountIds: chosen.map((id) => asId<'Account'>(id)) }).then(
      () => announce(words.helpersSaved),
      () => undefined,
    )
  return (
    <Card title='签到人员'>
      <div className={styles.row}>
        <Select
          mode='multiple'
          aria-label='选择签到人员'
          value={chosen}
          onChange={setChosen}
          options={options}
          optionFilterProp='label'
          placeholder='选择这场活动的签到人员'
          className={styles.select}
        />
        <Button onClick={save} disabled={same} loading={change.isPending}>
          保存
        </Button>
      </div>
      {failed && <p className={styles.note}>签到人员名单没有载入，已安排的人仍可调整。</p>}
      <FailureLine error={change.error} />
    </Card>
  )
}
