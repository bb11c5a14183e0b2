import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { versionOutcomeWords } from '@xiongguan/contract/content/terms'
import type { VersionOutcome } from '@xiongguan/contract/content/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Tone } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { versionsQuery } from '../queries'
import type { Version } from '../queries'
import styles from './versions.module.css'

const tones: Record<VersionOutcome, Tone> = { submitted: 'gold', recalled: 'plain', sentBack: 'gold', published: 'jade' }

export function Remarks({ version }: { version: Version }) {
  return (
    <ul className={styles.remarks}>
      {version.remarks.map(({ block, words }, at) => (
        <li key={at}>
          <b>{block === null ? '全文' : `第 ${block + 1} 段`}：</b>
          {words}
        </li>
      ))}
    </ul>
  )
}

function Row({ slug, version }: { slug: string; version: Version }) {
  const sent = version.fromReference ? '来自资料库' : `${version.submittedBy} 送审`
  const decided =
    version.decidedAt && version.decidedBy ? ` · ${version.decidedBy} ${momentWords(version.decidedAt)} ${versionOutcomeWords[version.outcome]}` : ''
  return (
    <li className={styles.row}>
      <div>
        <Link to={`/articles/${slug}/versions/${version.number}`}>第 {version.number} 版</Link>{' '}
        <Chip tone={tones[version.outcome]}>{versionOutcomeWords[version.outcome]}</Chip>
      </div>
      <small>
        {sent} {momentWords(version.submittedAt)}
        {decided}
      </small>
      {version.note && <p>{version.note}</p>}
      {version.correction && (
        <p>
          更正：{version.correction.wrong} → {version.correction.right}
        </p>
      )}
      {version.remarks.length > 0 && <Remarks version={version} />}
    </li>
  )
}

/** Every text that was ever sent for review, and what became of it. */
export function Versions({ slug }: { slug: string }) {
  const read = useQuery(versionsQuery(slug))
  return (
    <Card title='版本'>
      <Loaded read={read} rows={2} empty={{ when: ({ items }) => items.length === 0, show: <p>还没有送审过。</p> }}>
        {({ items }) => (
          <ul>
            {items.map((version) => (
              <Row key={version.number} slug={slug} version={version} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
