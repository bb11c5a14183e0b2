import { Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal, refused } from '../../../ui/refusal'
import { useOffBoarding } from '../queries'
import type { StaffMember } from '../queries'
import { words } from '../words'

/** Asks once more before the rights of `member` are taken back. */
export function OffBoardDialog({ member, close }: { member: StaffMember; close: () => void }) {
  const offBoarding = useOffBoarding()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<string | null>(null)
  const confirm = () =>
    offBoarding.mutate(
      { accountId: member.accountId },
      {
        onSuccess: (result) => {
          if (result.kind === 'lastAdministrator') return setRefusal(result.words)
          announce(words.offBoarded(result.endedSessions))
          return close()
        },
      },
    )
  return (
    <Modal
      open
      title={`为“${member.displayName}”办理离岗？`}
      onOk={confirm}
      onCancel={close}
      confirmLoading={offBoarding.isPending}
      okText='收回权限并离岗'
      cancelText='先不办'
      okButtonProps={{ danger: true }}
    >
      <p>
        全部权限立即收回，{member.activeSessions > 0 ? `正在使用的 ${member.activeSessions} 处登录会马上退出。` : '以后不能再登录工作台。'}
        做过的事仍留在审计记录里。
      </p>
      <Refusal result={refused(refusal)} error={offBoarding.error} />
    </Modal>
  )
}
