import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { momentWords, spanWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/states'
import { paperQuery } from '../door-queries'
import type { PaperRow } from '../door-queries'
import { PaperEntry } from '../parts/paper-entry'
import { partyWords } from '../parts/party-words'
import { spacedCode } from '../parts/spaced-code'
import { eventQuery, useEventId } from '../queries'
import styles from './paper.module.css'

function byCommunity(rows: PaperRow[]): [string, PaperRow[]][] {
  const groups = new Map<string, PaperRow[]>()
  for (const row of rows) groups.set(row.communityName, [...(groups.get(row.communityName) ?? []), row])
  return [...groups]
}

function Community({ name, rows }: { name: string; rows: PaperRow[] }) {
  return (
    <section className={styles.community}>
      <h2>
        {name}（{rows.length} 户）
      </h2>
      <table>
        <thead>
          <tr>
            <th scope='col'>到</th>
            <th scope='col'>口述码</th>
            <th scope='col'>同行</th>
            <th scope='col'>备注</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, party, arrived }) => (
            <tr key={code}>
              <td>
                <span className={styles.box}>{arrived ? '✓' : ''}</span>
              </td>
              <td className={styles.code}>{spacedCode(code)}</td>
              <td>{partyWords(party)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The third layer of the door: a list on paper by community and code, without names, and its ticks typed in afterwards. */
export default function PaperPage() {
  const eventId = useEventId()
  const event = useQuery(eventQuery(eventId))
  const paper = useQuery(paperQuery(eventId))
  const none = <State title='还没有家庭报名' words='有家庭报名后再来打印。' />
  return (
    <Page
      title='纸质名单'
      sub='手机和网络都不能用时，在纸上打勾。没有姓名，请家庭报出票上的口述码。'
      back={{ to: `/events/${eventId}`, words: '这场活动' }}
      actions={
        <Button type='primary' onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <div className={styles.entry}>
        <PaperEntry eventId={eventId} />
      </div>
      <Loaded read={paper} rows={8} empty={{ when: ({ rows }) => rows.length === 0, show: none }}>
        {({ rows, readAt }) => (
          <Card>
            <div className={styles.sheet}>
              <p className={styles.title}>{event.data?.title} · 签到名单</p>
              <p>
                {event.data && `${spanWords(event.data.startsAt, event.data.endsAt)} · ${event.data.venue.name} · `}
                {rows.length} 户，名单截至 {momentWords(readAt)}
              </p>
              {byCommunity(rows).map(([name, group]) => (
                <Community key={name} name={name} rows={group} />
              ))}
            </div>
          </Card>
        )}
      </Loaded>
    </Page>
  )
}
