import type { Block, Inline } from '@xiongguan/contract/content/blocks'
import type { LifeStage, Topic } from '@xiongguan/contract/content/terms'

/** An article as it is kept beside its facts. It is published as it stands and replaced as a whole. */
export type ReferenceArticle = {
  slug: string
  title: string
  /** At most 50 characters. */
  summary: string
  topic: Topic
  stages: LifeStage[]
  /** Words people look for that the text does not use. */
  keywords: string[]
  blocks: Block[]
  source: string
  version: string
  reviewer: string
  nextReviewOn: string
}

/** Who has looked at the texts so far: nobody of the association yet. */
export const firstDraft = { version: '2026-11-23 第一稿', reviewer: '演示 · 待协会审核', nextReviewOn: '2027-11-23' } as const

type Part = Inline | Inline[]

/** A number, date, age or phone, taken from the fact of that key. */
export function fact(key: string): Inline {
  return { kind: 'factRef', fact: key }
}

export function strong(text: string): Inline {
  return { kind: 'text', text, strong: true }
}

/** Words with facts among them: line`满 ${fact('…')} 可以打`. */
export function line(words: TemplateStringsArray, ...parts: Part[]): Inline[] {
  return words.flatMap((text, at) => [...(text === '' ? [] : [{ kind: 'text' as const, text }]), ...[parts[at] ?? []].flat()])
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

export function paragraph(content: Inline[]): Block {
  return { kind: 'paragraph', content }
}

export function list(...items: Inline[][]): Block {
  return { kind: 'list', ordered: false, items }
}

export function steps(...items: Inline[][]): Block {
  return { kind: 'list', ordered: true, items }
}

export function table(caption: string, columns: string[], rows: Inline[][][]): Block {
  return { kind: 'table', caption, columns, rows }
}

export function call(label: string, factKey: string): Block {
  return { kind: 'call', label, fact: factKey }
}

export function warning(title: string, content: Inline[]): Block {
  return { kind: 'callout', tone: 'warning', title, content }
}

export function info(title: string, content: Inline[]): Block {
  return { kind: 'callout', tone: 'info', title, content }
}

/** The end of every article: whom to ask next. */
export function whom(content: Inline[]): Block {
  return { kind: 'callout', tone: 'whom', title: '有问题问谁', content: [...content, ...line`也可以拨打 ${fact('hotline.12345')}（号码待实测）。`] }
}
