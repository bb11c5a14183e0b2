import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { topicWords } from '@xiongguan/contract/content/terms'
import { civilDateWords } from '../../../platform/time'
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

/** A phone, 375 pixels wide, in ordinary and in large letters. */
export function PhoneFrame({ label, bar, children }: { label: string; bar: string; children: ReactNode }) {
  const [size, setSize] = useState('ordinary')
  return (
    <div className={styles.preview}>
      <Segmented aria-label='字的大小' options={sizes} value={size} onChange={setSize} />
      <article className={styles.phone} aria-label={`手机上的样子：${label}`}>
        <div className={styles.bar} aria-hidden>
          <span>‹</span>
          <b>{bar}</b>
        </div>
        <div className={`${styles.screen} ${size === 'care' ? styles.care : ''}`} tabIndex={0} role='group' aria-label='手机上的内容'>
          {children}
        </div>
      </article>
    </div>
  )
}

/** An article as the phone shows it: like the family's page, without its buttons. */
export function Phone({ form, minutes, facts, pictures, opened = null, open = () => undefined }: Props) {
  const known = { find: (name: string) => facts[name], open, opened, picture: (id: string) => pictures[id]?.look || undefined }
  const unreviewed = Object.values(facts).some((fact) => !fact.reviewedLocally)
  return (
    <PhoneFrame label={form.title} bar={words.phoneBar}>
      <h2 className={styles.title}>{form.title || '（没有标题）'}</h2>
      <p className={styles.meta}>
        <span className={styles.topic}>{topicWords[form.topic]}</span> {minutes} 分钟读完
      </p>
      {unreviewed && (
        <div className={styles.unreviewed}>
          <b>{words.unreviewed}</b>
          <p>{words.unreviewedText}</p>
        </div>
      )}
      {form.blocks.map((block, index) => (
        <BlockView key={index} block={block} facts={known} />
      ))}
      <div className={styles.about}>
        <b>关于这篇文章</b>
        <dl>
          <dt>出处</dt>
          <dd>{form.source || '（还没有写）'}</dd>
          <dt>下次核对</dt>
          <dd>{civilDateWords(form.nextReviewOn)}</dd>
        </dl>
      </div>
    </PhoneFrame>
  )
}
