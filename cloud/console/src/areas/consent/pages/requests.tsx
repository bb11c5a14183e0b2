import { Segmented } from 'antd'
import { useState } from 'react'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { AnswerDialog } from '../parts/answer-dialog'
import { OneRequest } from '../parts/one-request'
import { PrivacyNav } from '../parts/privacy-nav'
import styles from '../parts/requests.module.css'
import { requestPages, type DataRequest } from '../queries'
import { requestWords as words } from '../words'

type Which = 'open' | 'answered'
const which: { value: Which; label: string }[] = [
  { value: 'open', label: words.open },
  { value: 'answered', label: words.answered },
]

/** What residents ask about their data, the earliest due first, and what they were answered. */
export default function DataRequestsPage() {
  const [now] = useState(() => Date.now())
  const [shown, setShown] = useState<Which>('open')
  const [answering, setAnswering] = useState<DataRequest | null>(null)
  const pages = usePages(requestPages(shown))
  const none = shown === 'open' ? words.noOpen : words.noAnswered
  return (
    <Page title={words.title} sub={words.sub}>
      <PrivacyNav />
      <Card
        title={shown === 'open' ? words.listOpen : words.listAnswered}
        aside={<Segmented<Which> aria-label={words.which} options={which} value={shown} onChange={setShown} />}
      >
        <Loaded read={pages.read} rows={6} empty={{ when: ({ items }) => items.length === 0, show: <State {...none} /> }}>
          {({ items }) => (
            <ul className={styles.list} aria-busy={pages.moving}>
              {items.map((request) => (
                <OneRequest key={request.requestId} request={request} now={now} answer={() => setAnswering(request)} />
              ))}
            </ul>
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {answering && <AnswerDialog key={answering.requestId} request={answering} close={() => setAnswering(null)} />}
    </Page>
  )
}
