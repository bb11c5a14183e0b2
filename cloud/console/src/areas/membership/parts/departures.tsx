import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { departurePages, useDepartureDecision, type Departure } from '../family-queries'
import { words } from '../family-words'
import styles from './family.module.css'

/** Children of households that somebody left quietly; whoever decides has seen who their guardian is. */
export function Departures() {
  const pages = usePages(departurePages)
  return (
    <Card title={words.departures}>
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.nothingToSettle} /> }}>
        {({ items }) => (
          <div className={styles.stack}>
            {items.map((departure) => (
              <Row key={departure.departureId} departure={departure} />
            ))}
          </div>
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}

function Row({ departure: { departureId, leftAt, children } }: { departure: Departure }) {
  const [childIds, setChildIds] = useState<Departure['children'][number]['personId'][]>([])
  const decision = useDepartureDecision()
  const announce = useAnnounce()
  return (
    <div className={styles.stack}>
      <span>{momentWords(leftAt)}</span>
      {children.length === 0 && <span>{words.nobodyLeft}</span>}
      <Checkbox.Group
        aria-label={words.follow}
        value={childIds}
        onChange={(values) => setChildIds(values as typeof childIds)}
        options={children.map(({ personId, nickname }) => ({ value: personId, label: `${nickname}：${words.follow}` }))}
      />
      <FailureLine error={decision.error} />
      <Button loading={decision.isPending} onClick={() => decision.mutate({ departureId, childIds }, { onSuccess: () => announce(words.settled) })}>
        {words.settle}
      </Button>
    </div>
  )
}
