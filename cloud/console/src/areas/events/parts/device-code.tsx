import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { EventId } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { QrPicture } from '../../../ui/qr-picture'
import { FailureLine } from '../../../ui/states'
import { useDeviceCode } from '../door-queries'
import type { DeviceCode } from '../door-queries'

const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')

/** Shows a code that makes one phone a door device; it is good once and for ten minutes. */
export function DeviceCodeButton({ eventId }: { eventId: EventId }) {
  const making = useDeviceCode()
  const [code, setCode] = useState<DeviceCode | null>(null)
  const make = () => void making.mutateAsync({ eventId }).then(setCode, () => undefined)
  return (
    <>
      <Button type='primary' onClick={make} loading={making.isPending}>
        添加签到设备
      </Button>
      <FailureLine error={making.error} />
      <Modal open={code !== null} title='用要当签到设备的手机扫一扫' footer={null} onCancel={() => setCode(null)} destroyOnHidden>
        {code && (
          <div style={{ display: 'grid', justifyItems: 'center', gap: 12 }}>
            <QrPicture text={code.qrText} label='设备码' size={260} />
            <p>手机：服务 → 现场签到 → 我有设备码 → 扫设备码</p>
            <p>
              扫不了就输入 <code style={{ fontSize: 18, letterSpacing: 1 }}>{inFours(code.code)}</code>
            </p>
            <p style={{ color: 'var(--ink-soft)' }}>只能用一次，{momentWords(code.expiresAt)} 前有效。</p>
          </div>
        )}
      </Modal>
    </>
  )
}
