import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { QrPicture } from '../../../ui/qr-picture'
import { selfCodesQuery } from '../door-queries'
import { doorSummaryQuery, useEventId } from '../queries'
import styles from './self-check-in.module.css'

type Codes = { now: string; readAt: number; codes: { text: string; from: string; until: string }[] }

/** The server's clock, a second at a time: this screen's own may be wrong. */
function useServerNow({ now, readAt }: Codes): number {
  const [here, setHere] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Date.parse(now) + Math.max(0, here - readAt)
}

function Screen({ codes, arrived, frame }: { codes: Codes; arrived: string; frame: RefObject<HTMLDivElement> }) {
  const now = useServerNow(codes)
  const current = codes.codes.find(({ until }) => Date.parse(until) > now)
  const left = current ? Math.ceil((Date.parse(current.until) - now) / 1000) : 0
  return (
    <div className={styles.screen} ref={frame}>
      <div className={styles.code}>
        {current ? (
          <QrPicture text={current.text} label='自助签到码' size='min(62vh, 46vw)' />
        ) : (
          <p className={styles.gone}>网络断开，签到码已过期。请找门口的工作人员签到，网络恢复后这里自动更新。</p>
        )}
      </div>
      <div className={styles.how}>
        <p className={styles.large}>到场请扫码签到</p>
        <ol>
          <li>打开“幸福雄关”→ 我的报名 → 入场票</li>
          <li>点“自己签到”，扫这个码</li>
          <li>看到“已签到”就请进</li>
        </ol>
        <p className={styles.count}>{arrived}</p>
        <p aria-hidden>{current ? `${left} 秒后换新码，拍照带走没有用` : ''}</p>
      </div>
    </div>
  )
}

/** For a projector: one large code that changes every half minute, and nobody's name. */
export default function SelfCheckInPage() {
  const eventId = useEventId()
  const summary = useQuery(doorSummaryQuery(eventId))
  const codes = useQuery(selfCodesQuery(eventId))
  const frame = useRef<HTMLDivElement>(null)
  const arrived = summary.data ? `已到 ${summary.data.arrivedHouseholds} 户 · ${summary.data.arrivedPeople} 人` : ''
  return (
    <Page
      title={summary.data ? summary.data.event.title : '自助签到'}
      back={{ to: `/events/${eventId}`, words: '这场活动' }}
      actions={
        <Button type='primary' disabled={!codes.data} onClick={() => void frame.current?.requestFullscreen()}>
          全屏投放
        </Button>
      }
    >
      <Loaded read={codes} rows={6}>
        {(loaded) => <Screen codes={loaded} arrived={arrived} frame={frame} />}
      </Loaded>
    </Page>
  )
}
