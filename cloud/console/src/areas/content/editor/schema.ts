import { Mark, Node } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

/*
 * The editor knows our blocks and nothing else, so that nothing else can be written or pasted. Its own HTML exists on the
 * screen and on the clipboard between two places of the editor only.
 */

type Attributes = Record<string, { default: unknown }>

const tagged = (name: string) => ({ parseHTML: () => [{ tag: `[data-node="${name}"]` }] })
const attributes = (given: Attributes) => ({
  addAttributes: () =>
    Object.fromEntries(
      Object.entries(given).map(([key, { default: fallback }]) => [
        key,
        {
          default: fallback,
          parseHTML: (element: HTMLElement) => {
            const value = element.getAttribute(`data-${key}`)
            return typeof fallback === 'boolean' ? value === 'true' : (value ?? fallback)
          },
          renderHTML: (held: Record<string, unknown>) => ({ [`data-${key}`]: String(held[key]) }),
        },
      ]),
    ),
})

type Shape = {
  name: string
  group?: 'block' | 'inline'
  content?: string
  marks?: string
  tag?: string
  attrs?: Attributes
  atom?: boolean
  isolating?: boolean
}

/** A node of ours: its content rule and its attributes, drawn as `tag`. */
export function blockNode({ name, group, content, marks, tag = 'div', attrs = {}, atom = false, isolating = false }: Shape) {
  return Node.create({
    name,
    ...(group ? { group } : {}),
    ...(content === undefined ? {} : { content }),
    ...(marks === undefined ? {} : { marks }),
    inline: group === 'inline',
    atom,
    isolating,
    defining: true,
    selectable: atom,
    ...tagged(name),
    ...attributes(attrs),
    renderHTML: ({ HTMLAttributes }) => [tag, { 'data-node': name, ...HTMLAttributes }, ...(atom ? [] : [0 as const])],
  })
}

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') }
  },
})

export const Heading = blockNode({ name: 'heading', group: 'block', content: 'text*', marks: '', tag: 'h3' })
const List = blockNode({ name: 'list', group: 'block', content: 'listItem+', tag: 'ul', attrs: { ordered: { default: false } } })

/** Enter on an empty item leaves the list, as everyone expects. */
const ListItem = blockNode({ name: 'listItem', content: 'inline*', tag: 'li' }).extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { $from, empty } = this.editor.state.selection
        if (!empty || $from.parent.type.name !== 'listItem' || $from.parent.content.size > 0) return false
        const list = $from.node(-1)
        const [from, to] = list.childCount === 1 ? [$from.before(-1), $from.after(-1)] : [$from.before(), $from.after()]
        if (list.childCount > 1 && $from.index(-1) !== list.childCount - 1) return false
        const after = list.childCount === 1 ? from : $from.after(-1) - (to - from)
        return this.editor
          .chain()
          .deleteRange({ from, to })
          .insertContentAt(after, { type: 'paragraph' })
          .focus(after + 1)
          .run()
      },
    }
  },
})

export const FactRef = blockNode({ name: 'factRef', group: 'inline', tag: 'span', atom: true, attrs: { fact: { default: '' } } })
export const Callout = blockNode({
  name: 'callout',
  group: 'block',
  content: 'inline*',
  attrs: { tone: { default: 'info' }, title: { default: '' } },
})
export const DataTable = blockNode({
  name: 'dataTable',
  group: 'block',
  content: 'tableHead tableRow*',
  isolating: true,
  attrs: { caption: { default: '' } },
})
const TableHead = blockNode({ name: 'tableHead', content: 'headCell*', tag: 'tr' })
const HeadCell = blockNode({ name: 'headCell', content: 'text*', marks: '', tag: 'th' })
const TableRow = blockNode({ name: 'tableRow', content: 'tableCell*', tag: 'tr' })
const TableCell = blockNode({ name: 'tableCell', content: 'inline*', tag: 'td' })
export const Call = blockNode({ name: 'call', group: 'block', atom: true, attrs: { label: { default: '' }, fact: { default: '' } } })
export const Image = blockNode({ name: 'image', group: 'block', atom: true, attrs: { picture: { default: '' }, alt: { default: '' } } })
export const LinkCard = blockNode({
  name: 'linkCard',
  group: 'block',
  atom: true,
  attrs: { to: { default: 'article' }, target: { default: '' }, words: { default: '' } },
})

const base = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
})

/** Parts that are drawn as text; the others get their views in `views.tsx`. */
export const plainNodes: Extensions = [base, Strong, Heading, List, ListItem, TableHead, HeadCell, TableRow, TableCell]

/** The whole schema without views, as tests and converters need it. */
export const bareExtensions: Extensions = [...plainNodes, FactRef, Callout, DataTable, Call, Image, LinkCard]
