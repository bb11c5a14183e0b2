import type { Block, Fact, Inline } from '../queries'
import styles from './blocks.module.css'

export type FactsInText = {
  find: (fact: string) => Fact | undefined
  open: (fact: string) => void
  opened: string | null
  picture: (id: string) => string | undefined
}

function FactMark({ name, facts }: { name: string; facts: FactsInText }) {
  const fact = facts.find(name)
  if (!fact) return <span className={styles.missing}>（缺资料 {name}）</span>
  return (
    <button type='button' className={styles.fact} aria-pressed={facts.opened === name} onClick={() => facts.open(name)}>
      {fact.value ?? (fact.whom ? `请问${fact.whom}` : fact.label)}
      <span className='visually-hidden'>，看出处</span>
    </button>
  )
}

function Inlines({ content, facts }: { content: Inline[]; facts: FactsInText }) {
  return (
    <>
      {content.map((inline, index) => {
        if (inline.kind === 'factRef') return <FactMark key={index} name={inline.fact} facts={facts} />
        return inline.strong ? <strong key={index}>{inline.text}</strong> : <span key={index}>{inline.text}</span>
      })}
    </>
  )
}

function ListBlock({ block, facts }: { block: Extract<Block, { kind: 'list' }>; facts: FactsInText }) {
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Inlines content={item} facts={facts} />
    </li>
  ))
  return block.ordered ? <ol className={styles.ordered}>{items}</ol> : <ul className={styles.unordered}>{items}</ul>
}

function TableBlock({ block, facts }: { block: Extract<Block, { kind: 'table' }>; facts: FactsInText }) {
  return (
    <div className={styles.tableFrame} tabIndex={0} role='region' aria-label={block.caption}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope='col'>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines content={cell} facts={facts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CallBlock({ block, facts }: { block: Extract<Block, { kind: 'call' }>; facts: FactsInText }) {
  return (
    <p className={styles.call}>
      <span>{block.label}</span>
      <FactMark name={block.fact} facts={facts} />
    </p>
  )
}

function ImageBlock({ block, facts }: { block: Extract<Block, { kind: 'image' }>; facts: FactsInText }) {
  const url = facts.picture(block.picture)
  return url ? <img className={styles.image} src={url} alt={block.alt} /> : <p className={styles.noImage}>{block.alt}</p>
}

/** One block of an article as the phone shows it. */
export function BlockView({ block, facts }: { block: Block; facts: FactsInText }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} facts={facts} />
        </p>
      )
    case 'list':
      return <ListBlock block={block} facts={facts} />
    case 'table':
      return <TableBlock block={block} facts={facts} />
    case 'call':
      return <CallBlock block={block} facts={facts} />
    case 'image':
      return <ImageBlock block={block} facts={facts} />
    case 'link':
      return (
        <p className={styles.call}>
          <span>{block.words}</span>
          <span aria-hidden>›</span>
        </p>
      )
    case 'callout':
      return (
        <div className={`${styles.callout} ${styles[block.tone]}`}>
          <p className={styles.calloutTitle}>{block.title}</p>
          <p>
            <Inlines content={block.content} facts={facts} />
          </p>
        </div>
      )
  }
}
