import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Fact } from '../queries'
import { words } from '../words'
import styles from './fact-list.module.css'

function FactState({ fact }: { fact: Fact }) {
  if (fact.value === null) return <Chip tone='brand'>{words.hiddenFact}</Chip>
  return fact.reviewedLocally ? <Chip tone='jade'>有效</Chip> : <Chip tone='gold'>待核对</Chip>
}

type Props = { facts: Fact[]; opened: string | null; open: (fact: string) => void }

/** Every fact an article names; the same as tapping it in the text. */
export function FactList({ facts, opened, open }: Props) {
  return (
    <Card title={`引用的资料（${facts.length}）`}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.fact}>
            <button type='button' className={styles.row} aria-pressed={opened === fact.fact} onClick={() => open(fact.fact)}>
              <span className={styles.label}>{fact.label}</span>
              <span className={styles.value}>{fact.value ?? fact.whom}</span>
              <FactState fact={fact} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
