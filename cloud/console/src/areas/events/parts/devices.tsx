import { Button, Popconfirm } from 'antd'
import type { EventId } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { FailureLine, State } from '../../../ui/states'
import { useRevocation } from '../door-queries'
import type { DoorDevice } from '../door-queries'
import { DeviceCodeButton } from './device-code'

const quietAfter = 60_000
const noticeableSkew = 60_000

/** In words what the colours only repeat. */
function Standing({ revokedAt, lastSeenAt }: DoorDevice) {
  if (revokedAt) return <Chip>已停用</Chip>
  return Date.now() - Date.parse(lastSeenAt) > quietAfter ? <Chip tone='gold'>没有联系</Chip> : <Chip tone='jade'>在线</Chip>
}

/** A clock that is off is corrected; people only have to know why times differ. */
function skewWords(milliseconds: number): string {
  if (Math.abs(milliseconds) < noticeableSkew) return '准'
  return `${milliseconds > 0 ? '慢' : '快'} ${Math.round(Math.abs(milliseconds) / 60_000)} 分钟，已自动更正`
}

/** The phones at the door: what state they are in, what they still hold, and a way to take one off. */
export function Devices({ eventId, devices }: { eventId: EventId; devices: DoorDevice[] }) {
  const revocation = useRevocation()
  const announce = useAnnounce()
  const revoke = ({ deviceId, name }: DoorDevice) => revocation.mutate({ eventId, deviceId }, { onSuccess: () => announce(`“${name}”已停用`) })
  const columns: Column<DoorDevice>[] = [
    { title: '设备', cell: ({ name }) => <strong>{name}</strong> },
    { title: '使用人', cell: ({ helperName }) => helperName },
    { title: '状态', cell: Standing },
    { title: '最近联系', cell: ({ lastSeenAt }) => momentWords(lastSeenAt) },
    { title: '未上送', numeric: true, cell: ({ unsent }) => (unsent > 0 ? `${unsent} 条` : '没有') },
    { title: '时钟', cell: ({ skewMilliseconds }) => skewWords(skewMilliseconds) },
    {
      title: '处理',
      width: 110,
      cell: (device) =>
        device.revokedAt ? null : (
          <Popconfirm
            title={`停用“${device.name}”？`}
            description='马上不能再签到；它没上送的记录会留给您核对。'
            okText='停用'
            cancelText='不停用'
            onConfirm={() => revoke(device)}
          >
            <Button aria-label={`停用：${device.name}`}>停用</Button>
          </Popconfirm>
        ),
    },
  ]
  return (
    <Card title='签到设备' aside={<DeviceCodeButton eventId={eventId} />}>
      <FailureLine error={revocation.error} />
      {devices.length > 0 ? (
        <DataTable caption='签到设备' columns={columns} rows={devices} keyOf={({ deviceId }) => deviceId} />
      ) : (
        <State title='还没有签到设备' words='添加以后，那部手机没有网络也能照常签到，网络恢复自动对账。' />
      )}
    </Card>
  )
}
