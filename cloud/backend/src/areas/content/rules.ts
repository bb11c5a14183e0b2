import type { Block, FactView, Inline } from '@xiongguan/contract/content/blocks'

/** A fact as it is kept. Dates are civil dates in Asia/Shanghai. */
export type Fact = {
  key: string
  label: string
  value: string | null
  source: string
  version: string
  dial: boolean
  emergency: boolean
  reviewed_on: string | null
  next_review_on: string
}

/** Whom to ask when a number must not show (cloud/reference and DESIGN.md: until the association enters its own). */
export const whomToAsk = '请咨询社区工作者，或拨打 0937-12345（号码待实测）'

/** Characters an adult reads in a minute, slowly. */
const charactersPerMinute = 300

/** Minutes to read a text, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.ceil([...text.replace(/\s/g, '')].length / charactersPerMinute))
}

/** Past its review a number hides and whom to ask shows; emergency and crisis numbers never hide. */
export function factView(fact: Fact, today: string): FactView {
  const outOfDate = today > fact.next_review_on && !fact.emergency
  const value = outOfDate ? null : fact.value
  return {
    fact: fact.key,
    label: fact.label,
    value,
    source: fact.source,
    version: fact.version,
    reviewedLocally: fact.reviewed_on !== null,
    nextReviewOn: fact.next_review_on,
    whom: value === null ? whomToAsk : null,
    dial: fact.dial && value !== null,
  }
}

/** Stands in for a fact that a text names and nobody keeps. */
export function unknownFact(key: string): FactView {
  return {
    fact: key,
    label: '资料',
    value: null,
    source: '暂无',
    version: '暂无',
    reviewedLocally: false,
    nextReviewOn: null,
    whom: whomToAsk,
    dial: false,
  }
}

/** The view of every key named, whether kept or not. */
export function factViews(keys: readonly string[], facts: readonly Fact[], today: string): Record<string, FactView> {
  const kept = new Map(facts.map((fact) => [fact.key, fact]))
  return Object.fromEntries(
    keys.map((key) => {
      const fact = kept.get(key)
      return [key, fact ? factView(fact, today) : unknownFact(key)]
    }),
  )
}

/** Texts and facts of the blocks in reading order. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.kind) {
      case 'heading':
        return [plain(block.text)]
      case 'paragraph':
        return block.content
      case 'list':
        return block.items.flat()
      case 'callout':
        return [plain(block.title), ...block.content]
      case 'table':
        return [plain(block.caption), ...block.columns.map(plain), ...block.rows.flat(2)]
      case 'call':
        return [plain(block.label), { kind: 'factRef', fact: block.fact }]
      case 'image':
        return [plain(block.alt)]
      case 'link':
        return [plain(block.words)]
    }
  })
}

/** Keys of the facts the blocks name, each once. */
export function factKeysOf(blocks: readonly Block[]): string[] {
  return [...new Set(inlinesOf(blocks).flatMap((inline) => (inline.kind === 'factRef' ? [inline.fact] : [])))]
}

/** Ids of the pictures the blocks show, each once. */
export function pictureIdsOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.picture] : [])))]
}

/** The blocks as one text, facts written out; a fact without a value is left out. A line for each piece of text. */
export function plainText(blocks: readonly Block[], valueOf: (key: string) => string | null): string {
  return inlinesOf(blocks)
    .map((inline) => (inline.kind === 'text' ? inline.text : (valueOf(inline.fact) ?? '')))
    .join('')
}

function plain(text: string): Inline {
  return { kind: 'text', text: `${text}\n` }
}
