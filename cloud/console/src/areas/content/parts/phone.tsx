import { Segmented } from 'antd'
import { useState } from 'react'
import { topicWords } from '@xiongguan/contract/content/terms'
import type { DeskPicture, Fact, Form } from '../queries'
import { words } from '../words'
import { BlockView } from './blocks'
import styles from './phone.module.css'

type Props = {
  form: Form
  minutes: number
  facts: Record<string, Fact>
  pictures: Record<string, DeskPicture>
  opened?: string | null
  open?: (fact: string) => void
}

const sizes = [
  { value: 'ordinary', label: '普通' },
  { value: 'care', label: '关怀模式' },
]

/** The text in the frame of a phone, 375 pixels wide, in ordinary and in large letters. Like the family's page, without its buttons. */
export function Phone({ form, minutes, facts, pictures, opened = null, open = () => undefined }: Props) {
  const [size, setSize] = useState('ordinary')
  const known = { find: (name: string) => facts[name], open, opened, picture: (id: string) => pictures[id]?.look || undefined }
  const unreviewed = Object.values(facts).some((fact) => !fact.reviewedLocally)
  return (
    <div className={styles.preview}>
      <Segmented aria-label='字的大小' options={sizes} value={size} onChange={setSize} />
      <article className={styles.phone} aria-label={`手机上的样子：${form.title}`}>
        <div className={`${styles.screen} ${size === 'care' ? styles.care : ''}`} tabIndex={0} role='group' aria-label='文章内容'>
          <p className={styles.topic}>
            {topicWords[form.topic]} · 约 {minutes} 分钟
          </p>
          <h2 className={styles.title}>{form.title}</h2>
          {unreviewed && <p className={styles.unreviewed}>{words.unreviewed}</p>}
          {form.blocks.map((block, index) => (
            <BlockView key={index} block={block} facts={known} />
          ))}
          <p className={styles.source}>来源：{form.source}</p>
        </div>
      </article>
    </div>
  )
}
