import { topicWords } from '@xiongguan/contract/content/terms'
import { civilDateWords } from '../../../platform/time'
import type { Article } from '../queries'
import { words } from '../words'
import { BlockView } from './blocks'
import type { FactsInText } from './blocks'
import styles from './phone.module.css'

/** The article in the frame of a phone. Like the family's page, but without its buttons. */
export function Phone({ article, facts }: { article: Article; facts: FactsInText }) {
  return (
    <article className={styles.phone} aria-label={`手机上的样子：${article.title}`}>
      <div className={styles.screen} tabIndex={0} role='group' aria-label='文章内容'>
        <p className={styles.topic}>
          {topicWords[article.topic]} · 约 {article.minutes} 分钟
        </p>
        <h2 className={styles.title}>{article.title}</h2>
        {!article.reviewedLocally && <p className={styles.unreviewed}>{words.unreviewed}</p>}
        <p className={styles.summary}>{article.summary}</p>
        {article.blocks.map((block, index) => (
          <BlockView key={index} block={block} facts={facts} />
        ))}
        <p className={styles.source}>
          来源：{article.source}
          <br />
          版本 {article.version} · {article.reviewer} · 下次核对 {civilDateWords(article.nextReviewOn)}
        </p>
      </div>
    </article>
  )
}
