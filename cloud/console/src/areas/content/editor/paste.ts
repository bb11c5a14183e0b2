import type { Block, Inline } from '@xiongguan/contract/content/blocks'

/* What comes from Word or a web page, reduced to our blocks: words, lists and tables stay; everything else is left behind. */

const dropped = 'script,style,meta,link,title,head,iframe,object,embed,svg,template,noscript,xml'
const blockTags = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'PRE', 'FIGURE', 'FIGCAPTION', 'HEADER', 'FOOTER', 'MAIN', 'BODY'])

const clean = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

function isStrong(element: Element): boolean {
  const weight = (element as HTMLElement).style?.fontWeight ?? ''
  return ['B', 'STRONG'].includes(element.tagName) ? weight !== 'normal' : weight === 'bold' || Number(weight) >= 600
}

function inlinesIn(node: globalThis.Node, strong = false): Inline[] {
  if (node.nodeType === 3) {
    const text = clean(node.textContent ?? '')
    return text === '' ? [] : [{ kind: 'text', text, ...(strong ? { strong: true } : {}) }]
  }
  if (node.nodeType !== 1) return []
  const element = node as Element
  if (element.tagName === 'BR') return [{ kind: 'text', text: ' ' }]
  return [...element.childNodes].flatMap((child) => inlinesIn(child, strong || isStrong(element)))
}

/** Neighbours of one look become one piece, and the ends lose their spaces. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const pieces: Inline[] = []
  for (const inline of inlines) {
    const last = pieces.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && Boolean(last.strong) === Boolean(inline.strong))
      pieces[pieces.length - 1] = { ...last, text: clean(last.text + inline.text) }
    else pieces.push(inline)
  }
  const trimmed = pieces.map((piece, at) => {
    if (piece.kind !== 'text') return piece
    const start = at === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: at === pieces.length - 1 ? start.trimEnd() : start }
  })
  return trimmed.filter((piece) => piece.kind !== 'text' || piece.text !== '')
}

const wordsOf = (element: Element) => clean(element.textContent ?? '').trim()

function tableIn(table: Element): Block[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th,td')])
  const width = Math.max(0, ...rows.map((row) => row.length))
  const [head, ...rest] = rows
  if (!head || width === 0) return []
  const filled = (row: Element[]) => Array.from({ length: width }, (_, at) => row[at])
  return [
    {
      kind: 'table',
      caption: wordsOf(table.querySelector('caption') ?? table.ownerDocument.createElement('p')),
      columns: filled(head).map((cell) => (cell ? wordsOf(cell) : '')),
      rows: rest.map((row) => filled(row).map((cell) => (cell ? joined(inlinesIn(cell)) : []))),
    },
  ]
}

function listIn(list: Element): Block[] {
  const items = [...list.querySelectorAll('li')].map((item) => joined(inlinesIn(item))).filter((item) => item.length > 0)
  return items.length > 0 ? [{ kind: 'list', ordered: list.tagName === 'OL', items }] : []
}

const paragraph = (inlines: readonly Inline[]): Block[] => {
  const content = joined(inlines)
  return content.length > 0 ? [{ kind: 'paragraph', content }] : []
}

const holdsBlocks = (element: Element) => element.querySelector('p,div,section,article,h1,h2,h3,h4,h5,h6,ul,ol,table,li') !== null

function blocksIn(parent: Element): Block[] {
  const blocks: Block[] = []
  let run: Inline[] = []
  const endRun = () => {
    blocks.push(...paragraph(run))
    run = []
  }
  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? (node as Element) : null
    if (element && /^H[1-6]$/.test(element.tagName)) {
      endRun()
      if (wordsOf(element)) blocks.push({ kind: 'heading', text: wordsOf(element) })
    } else if (element && ['UL', 'OL', 'TABLE'].includes(element.tagName)) {
      endRun()
      blocks.push(...(element.tagName === 'TABLE' ? tableIn(element) : listIn(element)))
    } else if (element && (blockTags.has(element.tagName) || holdsBlocks(element))) {
      endRun()
      blocks.push(...(holdsBlocks(element) ? blocksIn(element) : paragraph(inlinesIn(element))))
    } else run.push(...inlinesIn(node))
  }
  endRun()
  return blocks
}

/** Pasted HTML as our blocks. It is parsed in a document of its own, where nothing runs and nothing loads. */
export function blocksFromHtml(html: string): Block[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const each of body.querySelectorAll(dropped)) each.remove()
  return blocksIn(body)
}
