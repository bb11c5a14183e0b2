import { Button, Modal } from 'antd'
import { useState } from 'react'
import { consentGiverWords, entryKindWords } from '@xiongguan/contract/content/terms'
import { useMay } from '../../../platform/account'
import { civilDateWords, momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine, State } from '../../../ui/states'
import { entryPages, readConsent, useEntryWithdrawal } from '../campaign-queries'
import type { Entry } from '../campaign-queries'
import { words } from '../words'
import { Ask } from './ask'
import styles from './entries.module.css'

type Paper = { kind: 'closed' } | { kind: 'asked' } | { kind: 'read'; signedBy: string; keptAt: string } | { kind: 'failed'; error: unknown }

/** Who signed and where the paper is: asked for only when somebody wants to know. */
function ConsentPaper({ entry }: { entry: Entry }) {
  const [paper, setPaper] = useState<Paper>({ kind: 'closed' })
  const look = () => {
    setPaper({ kind: 'asked' })
    readConsent(entry.entryId).then(
      (found) => setPaper({ kind: 'read', ...found }),
      (error: unknown) => setPaper({ kind: 'failed', error }),
    )
  }
  return (
    <>
      <Button size='small' onClick={look}>
        同意书
      </Button>
      <Modal open={paper.kind !== 'closed'} title={`“${entry.title}”的同意书`} footer={null} onCancel={() => setPaper({ kind: 'closed' })}>
        {paper.kind === 'asked' && <p role='status'>正在打开</p>}
        {paper.kind === 'read' && (
          <>
            <p>
              {consentGiverWords[entry.consentBy]}，签字人 {paper.signedBy}，{civilDateWords(entry.consentedOn)}
            </p>
            <p>存放处：{paper.keptAt}</p>
            <p>这次查看已经留下记录。</p>
          </>
        )}
        {paper.kind === 'failed' && <FailureLine error={paper.error} />}
      </Modal>
    </>
  )
}

function OneEntry({ entry }: { entry: Entry }) {
  const withdrawal = useEntryWithdrawal()
  const may = useMay()
  const { title, person, kind, picture, addedBy, addedAt, ofMinor, consentBy } = entry
  return (
    <li className={styles.entry}>
      {picture?.look ? <img src={picture.look} alt={picture.alt} /> : <div className={styles.none}>没有图片</div>}
      <b>{title}</b>
      <p>{person}</p>
      <p className={styles.chips}>
        <Chip>{entryKindWords[kind]}</Chip>
        <Chip tone='jade'>{consentGiverWords[consentBy]}</Chip>
        {ofMinor && <Chip tone='gold'>未成年</Chip>}
      </p>
      <small>
        {addedBy} {momentWords(addedAt)} 记下
      </small>
      {may('writeArticles') && (
        <div className={styles.actions}>
          <ConsentPaper entry={entry} />
          <Ask
            small
            button='收回同意'
            title={`“${title}”不再展示？`}
            danger
            change={withdrawal}
            input={() => ({ entryId: entry.entryId })}
            done={words.entryWithdrawn}
          >
            <p>本人或监护人说不想再展示，就点这里。群众马上看不到；名字、故事、图片和同意书信息会一起清掉，不能恢复。</p>
          </Ask>
        </div>
      )}
    </li>
  )
}

/** Every work and role model whose consent stands. */
export function Entries() {
  const pages = usePages(entryPages)
  return (
    <Card title='作品与榜样'>
      <Loaded
        read={pages.read}
        rows={4}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <State title='还没有记下作品和榜样' words='打开上面一个专题，点“记一件”。先取得本人或监护人的同意书。' />,
        }}
      >
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((entry) => (
              <OneEntry key={entry.entryId} entry={entry} />
            ))}
          </ul>
        )}
      </Loaded>
      <PageTurner turn={pages} />
    </Card>
  )
}
