import { useMutation, useQuery } from '@tanstack/react-query'
import { session } from '../../../platform/client'
import { failureWords } from '../../../platform/failure'
import { Loaded } from '../../../ui/loaded'
import { visitorQuery } from '../queries'
import { demonstrationStaff, words } from '../words'
import { ScanPanel } from './scan-panel'
import styles from './sign-in-panel.module.css'

async function enter(staff: string) {
  if (!(await session.signInForDevelopment(staff))) throw new Error(words.unknownStaff)
}

function problemOf(error: unknown): string | null {
  if (!error) return null
  return error instanceof Error && error.message === words.unknownStaff ? error.message : failureWords(error)
}

function DemonstrationStaff() {
  const entering = useMutation({ mutationFn: enter })
  const problem = problemOf(entering.error)
  return (
    <>
      <h2 className={styles.title}>{words.chooseDemonstration}</h2>
      <ul className={styles.list}>
        {demonstrationStaff.map(({ value, name, does }) => (
          <li key={value}>
            <button type='button' className={styles.person} disabled={entering.isPending} onClick={() => entering.mutate(value)}>
              <strong>{name}</strong>
              <span>{does}</span>
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p role='alert' className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.note}>{words.demonstrationNote}</p>
    </>
  )
}

/** How a member of staff gets in on this server. */
export function SignInPanel() {
  const visitor = useQuery(visitorQuery)
  return (
    <Loaded read={visitor}>
      {({ demonstration }) => (
        <>
          <ScanPanel demonstration={demonstration} />
          {demonstration && (
            <div className={styles.demonstration}>
              <DemonstrationStaff />
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}
