import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../../../platform/account'
import { Card } from '../../../ui/card'
import { words } from '../quiet-words'
import type { RegisterFile } from '../register-queries'
import styles from './family-word.module.css'
import { PaperDialog } from './paper-dialog'
import { QuietDialog } from './quiet-dialog'

const doings = [
  { doing: 'quiet', title: words.quiet, text: words.quietText, open: words.quietOpen },
  { doing: 'paper', title: words.paper, text: words.paperText, open: words.paperOpen },
] as const
type Doing = (typeof doings)[number]['doing']

/** What a worker of the community does on a family's word; nobody else sees it. */
export function FamilyWord({ file }: { file: RegisterFile }) {
  const may = useMay()
  const [doing, setDoing] = useState<Doing | null>(null)
  if (!may('verifyNames')) return null
  const close = () => setDoing(null)
  return (
    <Card title={words.card}>
      <ul className={styles.rows}>
        {doings.map((each) => (
          <li key={each.doing}>
            <span>
              <strong>{each.title}</strong>
              <span className={styles.soft}>{each.text}</span>
            </span>
            <Button onClick={() => setDoing(each.doing)}>{each.open}</Button>
          </li>
        ))}
      </ul>
      {doing === 'quiet' && <QuietDialog file={file} close={close} />}
      {doing === 'paper' && <PaperDialog file={file} close={close} />}
    </Card>
  )
}
