import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { failureWords, RequestFailure } from '../platform/failure'
import { Page } from './page'
import styles from './states.module.css'

type StateProps = { title: string; words: ReactNode; action?: ReactNode }

/** A quiet state in place of content: what is so, and what can be done. */
export function State({ title, words, action }: StateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      <div className={styles.words}>{words}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

export function Loading({ rows = 4 }: { rows?: number }) {
  return (
    <div className={styles.loading} role='status'>
      <span className='visually-hidden'>正在载入</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={styles.bar} style={{ width: `${92 - (row % 3) * 17}%` }} />
      ))}
    </div>
  )
}

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const requestId = error instanceof RequestFailure ? error.requestId : undefined
  return (
    <div role='alert'>
      <State
        title='没有载入成功'
        words={
          <>
            {failureWords(error)}
            {requestId && <span className={styles.requestId}>编号 {requestId}</span>}
          </>
        }
        action={<Button onClick={retry}>再试一次</Button>}
      />
    </div>
  )
}

export function NoPermission() {
  return (
    <State
      title='这里的内容您现在不能查看'
      words='可能已不存在，或这个账号没有这项权限。需要的话，请联系市级管理员。'
      action={<Link to='/'>回到今日待办</Link>}
    />
  )
}

export function NotFoundPage() {
  return (
    <Page title='没有这个页面'>
      <State title='这个地址没有内容' words='可能是链接抄错了一部分。' action={<Link to='/'>回到今日待办</Link>} />
    </Page>
  )
}

/** Words of a failed action, beside the button that was pressed. */
export function FailureLine({ error }: { error: unknown }) {
  if (!error) return null
  const requestId = error instanceof RequestFailure ? error.requestId : undefined
  return (
    <p role='alert' className={styles.failureLine}>
      {failureWords(error)}
      {requestId && <small>（编号 {requestId}）</small>}
    </p>
  )
}
