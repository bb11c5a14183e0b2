import type { Block, FactView, Inline } from '@xiongguan/contract/content/blocks'
import type { Article } from '@xiongguan/contract/content/resident'
import { asSaid } from './say-numbers'

/** What is said in one breath, and the block it stands in; the title stands in none. */
export type Paragraph = { block: number | null; text: string }

function inlineText(content: readonly Inline[], facts: Record<string, FactView>): string {
  return content
    .map((inline) =>
      inline.kind === 'text' ? inline.text : (facts[inline.fact]?.value ?? `待核对，请问${facts[inline.fact]?.whom ?? '社区工作者'}`),
    )
    .join('')
}

function textsOf(block: Block, facts: Record<string, FactView>): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [inlineText(block.content, facts)]
    case 'list':
      return block.items.map((item) => inlineText(item, facts))
    case 'callout':
      return [`${block.title}。${inlineText(block.content, facts)}`]
    case 'table':
      // A row is heard with the name of each column, since nobody sees the head of the table.
      return [block.caption, ...block.rows.map((row) => row.map((cell, at) => `${block.columns[at] ?? ''}：${inlineText(cell, facts)}`).join('，'))]
    case 'call':
      return [`${block.label}，电话 ${facts[block.fact]?.value ?? '待核对'}`]
    case 'image':
      return [`图片：${block.alt}`]
    case 'link':
      return [block.words]
  }
}

/** An article paragraph by paragraph, numbers with their value of today, the way people say them. */
export function paragraphsOf({ title, blocks, facts }: Article): Paragraph[] {
  const said = blocks.flatMap((block, at) => textsOf(block, facts).map((text) => ({ block: at, text: asSaid(text) })))
  return [{ block: null, text: asSaid(title) }, ...said.filter(({ text }) => text.trim() !== '')]
}
