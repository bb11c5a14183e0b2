import { diffArrays, diffWords } from 'diff'
import type { Block, Form, Inline } from './queries'

/** A run of words: kept, new, or gone. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** What became of a place in the text. `moved`: the same words stand somewhere else now. */
export type BlockChange =
  { kind: 'same' | 'added' | 'removed' | 'moved'; block: Block; text: string } | { kind: 'changed'; block: Block; pieces: Piece[] }

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Two texts word by word. */
export function comparedWords(before: string, after: string): Piece[] {
  return diffWords(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }))
}

const inlineText = (content: readonly Inline[], valueOf: (key: string) => string) =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : `〔${valueOf(inline.fact)}〕`)).join('')

/** A block as one line of words; facts stand in brackets. */
export function blockText(block: Block, valueOf: (key: string) => string): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return inlineText(block.content, valueOf)
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}. ` : '· '}${inlineText(item, valueOf)}`).join('\n')
    case 'callout':
      return `${block.title}\n${inlineText(block.content, valueOf)}`
    case 'table':
      return [block.caption, block.columns.join(' | '), ...block.rows.map((row) => row.map((cell) => inlineText(cell, valueOf)).join(' | '))].join(
        '\n',
      )
    case 'call':
      return `电话 ${block.label}〔${valueOf(block.fact)}〕`
    case 'image':
      return `图片：${block.alt}`
    case 'link':
      return `链接：${block.words}`
  }
}

const keyOf = (block: Block) => JSON.stringify(block)

/** Share of what both texts keep; 1 when they are alike. */
function likeness(pieces: readonly Piece[]): number {
  const count = (kinds: readonly Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0)
  const whole = count(['same', 'added', 'removed'])
  return whole === 0 ? 1 : count(['same']) / whole
}

const alikeEnough = 0.35

/** Pairs what went with what came in its place, as far as they are alike. */
function paired(gone: readonly Block[], come: readonly Block[], valueOf: (key: string) => string): BlockChange[] {
  const left = [...gone]
  const changes: BlockChange[] = []
  for (const block of come) {
    const text = blockText(block, valueOf)
    const at = left.findIndex((other) => other.kind === block.kind && likeness(comparedWords(blockText(other, valueOf), text)) >= alikeEnough)
    const before = at >= 0 ? left[at] : undefined
    if (!before) changes.push({ kind: 'added', block, text })
    else {
      changes.push(
        ...left
          .splice(0, at + 1)
          .slice(0, at)
          .map((each): BlockChange => ({ kind: 'removed', block: each, text: blockText(each, valueOf) })),
      )
      changes.push({ kind: 'changed', block, pieces: comparedWords(blockText(before, valueOf), text) })
    }
  }
  return [...changes, ...left.map((block): BlockChange => ({ kind: 'removed', block, text: blockText(block, valueOf) }))]
}

/** What a text became, place by place in the order it is read now. */
export function comparedBlocks(before: readonly Block[], after: readonly Block[], valueOf: (key: string) => string): BlockChange[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf))
  const changes: BlockChange[] = []
  let [old, now] = [0, 0]
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    const next = parts[at + 1]
    if (!part) continue
    if (!part.added && !part.removed) {
      changes.push(
        ...after.slice(now, now + part.value.length).map((block): BlockChange => ({ kind: 'same', block, text: blockText(block, valueOf) })),
      )
      old += part.value.length
      now += part.value.length
    } else {
      const both = next && next.added !== part.added && next.removed !== part.removed ? next : undefined
      const gone = (part.removed ? part : both)?.value.length ?? 0
      const come = (part.added ? part : both)?.value.length ?? 0
      changes.push(...paired(before.slice(old, old + gone), after.slice(now, now + come), valueOf))
      old += gone
      now += come
      if (both) at += 1
    }
  }
  return markMoved(changes)
}

/** The same words gone here and come there were moved: told once, where they stand now. */
function markMoved(changes: readonly BlockChange[]): BlockChange[] {
  const keys = (kind: BlockChange['kind']) => new Set(changes.filter((change) => change.kind === kind).map(({ block }) => keyOf(block)))
  const [added, removed] = [keys('added'), keys('removed')]
  return changes.flatMap((change): BlockChange[] => {
    const key = keyOf(change.block)
    if (change.kind === 'removed' && added.has(key)) return []
    return change.kind === 'added' && removed.has(key) ? [{ ...change, kind: 'moved' }] : [change]
  })
}

/** What stands beside the text, where it differs. */
export function comparedHead(before: Form, after: Form): { label: string; pieces: Piece[] }[] {
  const lines: readonly (readonly [label: string, of: (form: Form) => string])[] = [
    ['标题', (form) => form.title],
    ['摘要', (form) => form.summary],
    ['来源', (form) => form.source],
    ['关键词', (form) => form.keywords.join('、')],
    ['下次核对', (form) => form.nextReviewOn],
  ]
  return lines.filter(([, of]) => of(before) !== of(after)).map(([label, of]) => ({ label, pieces: comparedWords(of(before), of(after)) }))
}
