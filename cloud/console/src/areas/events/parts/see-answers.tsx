import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../../ui/loaded'
import { answersQuery } from '../queries'
import type { SignUpRow } from '../queries'
import styles from './approvals.module.css'

type Asked = { eventId: Parameters<typeof answersQuery>[0]; signUpId: SignUpRow['signUpId'] }

function Answers({ eventId, signUpId }: Asked) {
  const read = useQuery(answersQuery(eventId, signUpId))
  return (
    <Loaded read={read} rows={3} empty={{ when: (given) => given.length === 0, show: <p>这次报名没有要回答的问题。</p> }}>
      {(given) => (
        <dl className={styles.answers}>
          {given.map(({ prompt, person, values, atDoor }) => (
            <div key={`${prompt}${person}`}>
              <dt>{[prompt, person, atDoor ? '签到时' : ''].filter(Boolean).join(' · ')}</dt>
              <dd>{values.join('、')}</dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  )
}

/** Opens a household's answers; opening them is recorded. */
export function SeeAnswers({ name, ...asked }: Asked & { name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type='link' onClick={() => setOpen(true)} aria-label={`查看${name}的回答`}>
        查看
      </Button>
      <Modal open={open} title={`${name}的回答`} footer={<small>查看会留下审计记录。</small>} onCancel={() => setOpen(false)} destroyOnHidden>
        {open && <Answers {...asked} />}
      </Modal>
    </>
  )
}
