import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { devicesQuery } from '../door-queries'
import { Devices } from '../parts/devices'
import { DoorCases } from '../parts/door-cases'
import { useEventId } from '../queries'

export default function DevicesPage() {
  const eventId = useEventId()
  const read = useQuery(devicesQuery(eventId))
  return (
    <Page
      title='签到设备与对账'
      sub='断网时手机自己记，网络恢复后按最早的一次算，重复的只算一次。'
      back={{ to: `/events/${eventId}`, words: '这场活动' }}
    >
      <Loaded read={read} rows={4}>
        {({ devices }) => (
          <>
            <Devices eventId={eventId} devices={devices} />
            <DoorCases eventId={eventId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
