import { civilDateWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Fact } from '../queries'
import { words } from '../words'

function reviewState({ reviewedLocally }: Fact) {
  return reviewedLocally ? <Chip tone='jade'>已在本地核对</Chip> : <Chip tone='gold'>{words.unreviewed}</Chip>
}

/** Where a number in the text comes from. */
export function FactCard({ fact }: { fact: Fact }) {
  return (
    <Card title={fact.label} aside={reviewState(fact)}>
      <Entries
        entries={[
          {
            label: '读者看到',
            value: fact.value ?? (
              <>
                {words.hiddenFact}
                {fact.whom && `，请问${fact.whom}`}
              </>
            ),
          },
          { label: '来源', value: fact.source },
          { label: '版本', value: fact.version },
          { label: '下次核对', value: fact.nextReviewOn ? civilDateWords(fact.nextReviewOn) : '没有定日期' },
          ...(fact.value !== null && fact.whom ? [{ label: '还可以问', value: fact.whom }] : []),
          { label: '资料编号', value: <code>{fact.fact}</code> },
        ]}
      />
    </Card>
  )
}
