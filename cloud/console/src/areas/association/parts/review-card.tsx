import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Refusal, refused } from '../../../ui/refusal'
import { useReviewing } from '../member-queries'
import type { MemberFile } from '../member-queries'
import styles from './members.module.css'

const asks = {
  return: { title: '退回补充', label: '要补充什么', ok: '退回', note: '申请人会看到这句话，补好后可以再交。' },
  refuse: { title: '不通过', label: '不通过的理由', ok: '不通过', note: '申请人会看到理由，情况变了可以再次申请。' },
}

/** The word on an application: in, back with what is missing, or no with a reason. */
export function ReviewCard({ file: { memberId, name, may } }: { file: MemberFile }) {
  const reviewing = useReviewing()
  const announce = useAnnounce()
  const [asking, setAsking] = useState<keyof typeof asks | null>(null)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const decide = (verdict: { verdict: 'approve' } | { verdict: 'return' | 'refuse'; words: string }) => {
    setSaid(null)
    reviewing.mutate(
      { memberId, verdict },
      {
        onSuccess: (result) => {
          if (result.kind === 'refused') return setSaid(result.words)
          setAsking(null)
          announce(result.number ? `已通过，会员号 ${result.number}` : '已办好，申请人会收到消息')
        },
      },
    )
  }
  const failure = (
    <>
      <Refusal result={refused(said)} error={reviewing.error} />
    </>
  )
  const ask = asking && asks[asking]
  return (
    <Card title={may.includes('secondReview') ? '等您复核' : '等您审核'}>
      <div className={styles.row}>
        <Button type='primary' loading={reviewing.isPending && !asking} onClick={() => decide({ verdict: 'approve' })}>
          通过
        </Button>
        <Button onClick={() => setAsking('return')}>退回补充</Button>
        <Button onClick={() => setAsking('refuse')}>不通过</Button>
      </div>
      {!asking && failure}
      {asking && ask && (
        <Modal
          open
          title={`${ask.title}：${name ?? '这份申请'}`}
          onOk={() => decide({ verdict: asking, words: typed })}
          onCancel={() => setAsking(null)}
          okText={ask.ok}
          cancelText='再想想'
          okButtonProps={{ disabled: typed.trim().length < 2 }}
          confirmLoading={reviewing.isPending}
        >
          <p>{ask.note}</p>
          <Input.TextArea aria-label={ask.label} rows={3} maxLength={200} showCount value={typed} onChange={({ target }) => setTyped(target.value)} />
          {failure}
        </Modal>
      )}
    </Card>
  )
}
