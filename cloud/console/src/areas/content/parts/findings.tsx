import type { ReactNode } from 'react'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Piece } from '../queries'
import styles from './findings.module.css'

type Props = { piece: Pick<Piece, 'findings' | 'readability'>; goTo?: (block: number) => void }

const longSentence = 30

/** What the rules found: what must be mended first, then advice; each with its place. */
export function FindingList({ findings, goTo, children }: Pick<Piece, 'findings'> & Pick<Props, 'goTo'> & { children?: ReactNode }) {
  const blocking = findings.filter(({ level }) => level === 'blocks').length
  return (
    <Card title='检查' aside={blocking > 0 ? <Chip tone='brand'>{blocking} 处必须改</Chip> : <Chip tone='jade'>没有必须改的</Chip>}>
      {children}
      <ul>
        {findings.map((finding, at) => (
          <li key={at} className={styles.finding}>
            <Chip tone={finding.level === 'blocks' ? 'brand' : 'plain'}>{finding.level === 'blocks' ? '必须改' : '建议'}</Chip>
            <span>
              {finding.quote && <b>“{finding.quote}” </b>}
              {finding.words}
              {finding.block !== null && goTo && (
                <button type='button' className={styles.go} onClick={() => goTo(finding.block ?? 0)}>
                  第 {finding.block + 1} 段
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The same for an article, with how long it takes to read. */
export function Findings({ piece: { findings, readability }, goTo }: Props) {
  const { characters, minutes, sentence } = readability
  return (
    <FindingList findings={findings} goTo={goTo}>
      <p className={styles.counts}>
        {characters} 字 · 约 {minutes} 分钟 · 平均每句 {sentence} 字{sentence > longSentence && '，偏长'}
      </p>
    </FindingList>
  )
}
