import type { JSONContent } from '@tiptap/core'
import type { Block, Inline } from '@xiongguan/contract/content/blocks'

/* Our blocks as the editor holds them, and back. Nothing else is ever stored: there is no HTML in between. */

const inlineNodes = (content: readonly Inline[]): JSONContent[] =>
  content.map((inline) =>
    inline.kind === 'factRef'
      ? { type: 'factRef', attrs: { fact: inline.fact } }
      : { type: 'text', text: inline.text, ...(inline.strong ? { marks: [{ type: 'strong' }] } : {}) },
  )

const textNodes = (text: string): JSONContent[] => (text === '' ? [] : [{ type: 'text', text }])

function nodeOf(block: Block): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', content: textNodes(block.text) }
    case 'paragraph':
      return { type: 'paragraph', content: inlineNodes(block.content) }
    case 'list':
      return {
        type: 'list',
        attrs: { ordered: block.ordered },
        content: block.items.map((item) => ({ type: 'listItem', content: inlineNodes(item) })),
      }
    case 'callout':
      return { type: 'callout', attrs: { tone: block.tone, title: block.title }, content: inlineNodes(block.content) }
    case 'table':
      return {
        type: 'dataTable',
        attrs: { caption: block.caption },
        content: [
          { type: 'tableHead', content: block.columns.map((column) => ({ type: 'headCell', content: textNodes(column) })) },
          ...block.rows.map((row) => ({ type: 'tableRow', content: row.map((cell) => ({ type: 'tableCell', content: inlineNodes(cell) })) })),
        ],
      }
    case 'call':
      return { type: 'call', attrs: { label: block.label, fact: block.fact } }
    case 'image':
      return { type: 'image', attrs: { picture: block.picture, alt: block.alt } }
    case 'link':
      return { type: 'linkCard', attrs: { to: block.to, target: block.target, words: block.words } }
  }
}

/** The document the editor opens. An article without text opens with one line to write on. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  return { type: 'doc', content: blocks.length > 0 ? blocks.map(nodeOf) : [{ type: 'paragraph' }] }
}

const childrenOf = (node: JSONContent) => node.content ?? []
const textOf = (node: JSONContent) =>
  childrenOf(node)
    .map((child) => child.text ?? '')
    .join('')
const attribute = (node: JSONContent, name: string) => String((node.attrs as Record<string, unknown> | undefined)?.[name] ?? '')

const inlinesOf = (node: JSONContent): Inline[] =>
  childrenOf(node).map((child) => {
    if (child.type === 'factRef') return { kind: 'factRef', fact: attribute(child, 'fact') }
    const strong = child.marks?.some((mark) => mark.type === 'strong')
    return { kind: 'text', text: child.text ?? '', ...(strong ? { strong: true } : {}) }
  })

const tones = ['info', 'warning', 'whom'] as const
const toneOf = (node: JSONContent) => tones.find((tone) => tone === attribute(node, 'tone')) ?? 'info'

function tableOf(node: JSONContent): Block {
  const [head, ...rows] = childrenOf(node)
  return {
    kind: 'table',
    caption: attribute(node, 'caption'),
    columns: head ? childrenOf(head).map(textOf) : [],
    rows: rows.map((row) => childrenOf(row).map(inlinesOf)),
  }
}

const blockOf: Record<string, (node: JSONContent) => Block> = {
  heading: (node) => ({ kind: 'heading', text: textOf(node) }),
  paragraph: (node) => ({ kind: 'paragraph', content: inlinesOf(node) }),
  list: (node) => ({ kind: 'list', ordered: node.attrs?.ordered === true, items: childrenOf(node).map(inlinesOf) }),
  callout: (node) => ({ kind: 'callout', tone: toneOf(node), title: attribute(node, 'title'), content: inlinesOf(node) }),
  dataTable: tableOf,
  call: (node) => ({ kind: 'call', label: attribute(node, 'label'), fact: attribute(node, 'fact') }),
  image: (node) => ({ kind: 'image', picture: attribute(node, 'picture'), alt: attribute(node, 'alt') }),
  linkCard: (node) => ({
    kind: 'link',
    to: attribute(node, 'to') === 'event' ? 'event' : 'article',
    target: attribute(node, 'target'),
    words: attribute(node, 'words'),
  }),
}

const isEmptyLine = (block: Block) => block.kind === 'paragraph' && block.content.length === 0

/** What the editor holds, as our blocks. Empty lines at the end are only places to write on. */
export function blocksOf(document: JSONContent): Block[] {
  const blocks = childrenOf(document).flatMap((node) => blockOf[node.type ?? '']?.(node) ?? [])
  while (blocks.length > 0 && isEmptyLine(blocks[blocks.length - 1] as Block)) blocks.pop()
  return blocks
}
