import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { unhelpfulReasonWords } from '@xiongguan/contract/content/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { helpfulnessQuery, leastHelpfulPages } from '../queries'
import type { LeastHelpful } from '../queries'
import { words } from '../words'
import styles from './feedback.module.css'

/** Why an article did not help, and what readers wrote; nobody can tell who. */
function Said({ article, close }: { article: LeastHelpful; close: () => void }) {
  const read = useQuery(helpfulnessQuery(article.slug))
  return (
    <Modal open title={`《${article.title}》的反馈`} footer={<Button onClick={close}>关闭</Button>} onCancel={close}>
      <Loaded read={read} rows={3}>
        {({ yes, no, reasons, texts }) => (
          <div className={styles.said}>
            <p>
              {yes} 人觉得有帮助，{no} 人觉得没有帮助
            </p>
            {reasons.length > 0 && <p>{reasons.map(({ reason, count }) => `${unhelpfulReasonWords[reason]} ${count} 人`).join('，')}</p>}
            {texts.map(({ text, answeredAt }) => (
              <blockquote key={`${answeredAt} ${text}`} className={styles.text}>
                {text}
                <small>{momentWords(answeredAt)}</small>
              </blockquote>
            ))}
            {texts.length === 0 && <p className={styles.soft}>还没有人写下原因。</p>}
          </div>
        )}
      </Loaded>
    </Modal>
  )
}

const share = ({ yes, no }: LeastHelpful) => `${Math.round((100 * yes) / Math.max(1, yes + no))}%`

const columnsWith = (open: (article: LeastHelpful) => void): Column<LeastHelpful>[] => [
  { title: '文章', cell: ({ slug, title }) => <Link to={`/articles/${slug}`}>{title}</Link> },
  { title: '有帮助', numeric: true, cell: ({ yes }) => yes },
  { title: '没有帮助', numeric: true, cell: ({ no }) => no },
  { title: '有帮助占', numeric: true, cell: share },
  {
    title: '为什么',
    cell: (article) => (
      <Button size='small' aria-label={`看《${article.title}》的反馈`} onClick={() => open(article)}>
        看反馈
      </Button>
    ),
  },
]

export default function FeedbackPage() {
  const pages = usePages(leastHelpfulPages)
  const [opened, setOpened] = useState<LeastHelpful | null>(null)
  return (
    <Page title={words.helpful} sub={words.helpfulSub} back={{ to: '/articles', words: words.title }}>
      <Card title='没帮上忙的在前'>
        <Loaded
          read={pages.read}
          rows={6}
          empty={{
            when: ({ items }) => items.length === 0,
            show: <State title='还没有人回答' words='群众读完文章点“有帮助”或“没有帮助”，就会出现在这里。' />,
          }}
        >
          {({ items }) => (
            <DataTable caption={words.helpful} columns={columnsWith(setOpened)} rows={items} keyOf={({ slug }) => slug} quiet={pages.moving} />
          )}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
      {opened && <Said article={opened} close={() => setOpened(null)} />}
    </Page>
  )
}
