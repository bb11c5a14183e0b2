import { Button, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Refusal } from '../../../ui/refusal'
import { useLimit } from '../contact-queries'
import type { PlanTile } from '../contact-queries'

/** How many households a contact of this community keeps at most, as the association sets it; empty sets nothing. */
export function LimitButton({ tile }: { tile: PlanTile | undefined }) {
  const [open, setOpen] = useState(false)
  const [households, setHouseholds] = useState<number | null>(tile?.limit ?? null)
  const saving = useLimit()
  const announce = useAnnounce()
  if (!tile) return null
  const save = () =>
    saving.mutate(
      { communityCode: tile.community.code, households },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return
          announce('已保存')
          setOpen(false)
        },
      },
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>设定{tile.community.name}每位最多户数</Button>
      <Modal
        open={open}
        title={`${tile.community.name}：每位联系人最多几户（协会设定）`}
        onCancel={() => setOpen(false)}
        onOk={save}
        okText='保存'
        cancelText='先不改'
        confirmLoading={saving.isPending}
      >
        <p>不填就是没有设定，也不提示超过户数。</p>
        <InputNumber aria-label='每位最多户数' min={1} max={1000} precision={0} value={households} onChange={setHouseholds} />
        <Refusal result={saving.data} error={saving.error} />
      </Modal>
    </>
  )
}
