import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Entries } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { previewQuery, useAssigning } from '../contact-queries'
import type { ContactHousehold, ContactRow } from '../contact-queries'
import { ContactSelect } from './contact-select'
import styles from './members.module.css'

type Props = { householdIds: readonly ContactHousehold['householdId'][]; close: (done: boolean) => void }

/** Gives households that wait to one contact, after showing what would come of it. */
export function AssignDialog({ householdIds, close }: Props) {
  const [memberId, setMemberId] = useState<ContactRow['memberId']>()
  const preview = useQuery({ ...previewQuery(memberId, householdIds), enabled: memberId !== undefined })
  const assigning = useAssigning()
  const announce = useAnnounce()
  const shown = memberId ? preview.data : null
  const assign = () => {
    if (!memberId) return
    assigning.mutate(
      { memberId, householdIds: [...householdIds] },
      {
        onSuccess: ({ given, leftOut }) => {
          announce(leftOut > 0 ? `已安排 ${given} 户，${leftOut} 户已有联系人，没有改动` : `已安排 ${given} 户`)
          close(true)
        },
      },
    )
  }
  return (
    <Modal
      open
      title={`为 ${householdIds.length} 户安排联系人`}
      onCancel={() => close(false)}
      onOk={assign}
      okText={shown ? `安排 ${shown.fits} 户` : '安排'}
      cancelText='先不办'
      okButtonProps={{ disabled: !shown || shown.fits === 0 }}
      confirmLoading={assigning.isPending}
    >
      <div className={styles.fields}>
        <ContactSelect value={memberId} onChange={setMemberId} />
        {shown && (
          <>
            <Entries
              entries={[
                { label: '会安排', value: `${shown.fits} 户` },
                ...(shown.leftOut > 0 ? [{ label: '不会动', value: `${shown.leftOut} 户（已有联系人或不在您的社区）` }] : []),
                {
                  label: '他联系的户数',
                  value: `${shown.loadBefore} → ${shown.loadAfter}${shown.limit === null ? '（协会没有设定上限）' : `，协会设定最多 ${shown.limit}`}`,
                },
              ]}
            />
            {shown.overload && (
              <p role='alert' className={styles.said}>
                安排后会超过协会设定的户数，可以分给别的联系人。
              </p>
            )}
          </>
        )}
        <FailureLine error={preview.error ?? assigning.error} />
      </div>
    </Modal>
  )
}
