import type { Block, Inline } from '@xiongguan/contract/content/blocks'

/** Every text and fact of the blocks in reading order; a `call` is its label and its fact. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.kind) {
      case 'heading': return [plain(block.text)]
      case 'paragraph': return block.content
      case 'list': return block.items.flat()
      case 'callout': return [plain(block.title), ...block.content]
      case 'table': return [plain(block.caption), ...block.columns.map(plain), ...block.rows.flat(2)]
      case 'call': return [plain(block.label), { kind: 'factRef', fact: block.fact }]
    }
  })
}

function plain(text: string): Inline {
  return { kind: 'text', text }
}
