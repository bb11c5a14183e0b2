import { Button } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { useAppointing, useRenewing, useStopping } from '../member-queries'
import type { MemberFile } from '../member-queries'
import { DuesDialog } from './dues-dialog'
import { EndDialog } from './end-dialog'
import styles from './members.module.css'

/** What the community does with a running membership. */
export function MemberActions({ file }: { file: MemberFile }) {
  const { memberId, may, isContact, households } = file
  const [open, setOpen] = useState<'dues' | 'end' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const announce = useAnnounce()
  const [appointing, stopping, renewing] = [useAppointing(), useStopping(), useRenewing()]
  const heard = (done: string) => ({
    onSuccess: (result: { kind: string; words?: string }) => {
      setSaid(result.kind === 'refused' ? (result.words ?? null) : null)
      if (result.kind !== 'refused') announce(done)
    },
  })
  if (may.length === 0) return null
  return (
    <>
      <div className={`${styles.row} ${styles.gap}`}>
        {may.includes('appoint') && file.kind !== 'group' && (
          <Button loading={appointing.isPending} onClick={() => appointing.mutate({ memberId }, heard('已请他担任联系人'))}>
            请他担任联系人
          </Button>
        )}
        {may.includes('endMembership') && isContact && (
          <Button
            loading={stopping.isPending}
            onClick={() => stopping.mutate({ memberId, leaveWaiting: households === 0 }, heard('已不再担任联系人'))}
          >
            不再担任联系人
          </Button>
        )}
        {may.includes('renew') && file.term !== 'noTerm' && (
          <Button loading={renewing.isPending} onClick={() => renewing.mutate({ memberId }, heard('已续期'))}>
            续期
          </Button>
        )}
        {may.includes('recordDues') && <Button onClick={() => setOpen('dues')}>登记会费</Button>}
        {may.includes('endMembership') && <Button onClick={() => setOpen('end')}>办理退会</Button>}
      </div>
      <Refusal result={refused(said)} error={appointing.error ?? stopping.error ?? renewing.error} />
      {open === 'dues' && <DuesDialog memberId={memberId} close={() => setOpen(null)} />}
      {open === 'end' && <EndDialog file={file} close={() => setOpen(null)} />}
    </>
  )
}
