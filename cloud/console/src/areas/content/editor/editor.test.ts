import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { Block } from '@xiongguan/contract/content/blocks'
import type { Inline } from '@xiongguan/contract/content/blocks'
import fc from 'fast-check'
import { blocksOf, documentOf } from './convert'
import { blocksFromHtml, joined } from './paste'
import { bareExtensions } from './schema'

const schema = getSchema(bareExtensions)

/** Through the editor's own schema and back, as opening and saving does. */
function throughEditor(blocks: Block[]): Block[] {
  const document = Node.fromJSON(schema, documentOf(blocks))
  document.check()
  return blocksOf(document.toJSON())
}

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('石', '榴', 'a', '1', ' ', '，', '👨‍👩‍👧', '<', '&', '"', '\n') })
const text = fc.string({ maxLength: 12, unit: fc.constantFrom('石', '榴', 'b', ' ', '>', '&') })
/** As we store them: no two neighbours of one look. */
const inlines = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: word, strong: fc.boolean() }),
      fc.record({ kind: fc.constant('factRef' as const), fact: fc.constantFrom('hotline.120', 'nip.hepb-1.window') }),
    ),
    { maxLength: 6 },
  )
  .map((list) =>
    list
      .filter((piece, at) => {
        const before = list[at - 1]
        return !(piece.kind === 'text' && before?.kind === 'text' && piece.strong === before.strong)
      })
      .map((piece): Inline => (piece.kind === 'text' ? { kind: 'text', text: piece.text, ...(piece.strong ? { strong: true } : {}) } : piece)),
  )
  .filter((list) =>
    list.every((piece, at) => {
      const before = list[at - 1]
      return !(piece.kind === 'text' && before?.kind === 'text' && Boolean(piece.strong) === Boolean(before.strong))
    }),
  )

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), content: inlines }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(inlines, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('info' as const, 'warning' as const, 'whom' as const),
    title: text,
    content: inlines,
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    columns: fc.array(text, { maxLength: 3 }),
    rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('call' as const), label: text, fact: text }),
  fc.record({ kind: fc.constant('image' as const), picture: fc.uuid(), alt: text }),
  fc.record({ kind: fc.constant('link' as const), to: fc.constantFrom('article' as const, 'event' as const), target: text, words: text }),
)
const isEmptyLine = (one: Block | undefined) => one?.kind === 'paragraph' && one.content.length === 0

test('blocks go through the editor and back unchanged', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      fc.pre(!isEmptyLine(blocks.at(-1)))
      expect(throughEditor(blocks)).toEqual(blocks)
    }),
    { numRuns: 300 },
  )
})

test('an article without text opens with a line to write on and stays without text', () => {
  expect(documentOf([]).content).toEqual([{ type: 'paragraph' }])
  expect(throughEditor([])).toEqual([])
})

describe('pasted from elsewhere', () => {
  test('Word: headings, bold, lists and a table stay; its styles and tags go', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com"><head><style>p{color:red}</style></head><body><!--StartFragment-->
      <h1 style="color:#0070C0">标题<o:p></o:p></h1>
      <p class=MsoNormal style="margin:0"><b><span lang=EN-US>重点</span></b><span style="font-family:宋体">，其余</span><o:p>&nbsp;</o:p></p>
      <ul><li>一<li><b>二</b></ul><table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td></tr></table><!--EndFragment--></body></html>`
    expect(blocksFromHtml(html)).toEqual([
      { kind: 'heading', text: '标题' },
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: '重点', strong: true },
          { kind: 'text', text: '，其余' },
        ],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: '一' }], [{ kind: 'text', text: '二', strong: true }]] },
      { kind: 'table', caption: '', columns: ['甲', '乙'], rows: [[[{ kind: 'text', text: '1' }], []]] },
    ])
  })

  test('the web: scripts, pictures, links and frames are left behind, their words stay', () => {
    const html = `<div><p onclick="steal()">看<a href="javascript:alert(1)">这里</a><img src=x onerror=alert(1)></p><script>alert(1)</script><iframe src="https://x"></iframe></div>`
    expect(blocksFromHtml(html)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text: '看这里' }] }])
  })

  test('whatever is pasted, only our blocks come out, and they go through the editor', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul><li>',
      '</li></ul>',
      '<table><tr><td>',
      '</table>',
      '<h2>',
      '</h2>',
      '<br>',
      '字',
      'a&amp;b',
      '<img src=x>',
      '<script>x</script>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const blocks = blocksFromHtml(pieces.join(''))
        expect(blocks.map((one) => Block.parse(one))).toEqual(blocks)
        expect(JSON.stringify(blocks)).not.toMatch(/<|script/)
        expect(throughEditor(blocks)).toEqual(blocks)
      }),
    )
  })

  test('joining keeps neighbours of two looks apart', () => {
    expect(
      joined([
        { kind: 'text', text: ' 甲' },
        { kind: 'text', text: '乙 ' },
        { kind: 'text', text: '丙', strong: true },
      ]),
    ).toEqual([
      { kind: 'text', text: '甲乙 ' },
      { kind: 'text', text: '丙', strong: true },
    ])
  })
})
