import { comparedBlocks, comparedWords } from './compare'
import type { Block } from './queries'

const text = (words: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] })
const shown = (before: Block[], after: Block[]) => comparedBlocks(before, after, (key) => key).map((change) => change.kind)
const [one, two, three] = [text('第一段说喝水要勤'), text('第二段说早睡早起'), text('第三段说出门走走')]

test('words within a block are told apart', () => {
  expect(comparedWords('每天喝水', '每天多喝热水')).toEqual(expect.arrayContaining([{ kind: 'same', text: expect.stringContaining('每天') }]))
  expect(shown([one], [text('第一段说喝热水要勤')])).toEqual(['changed'])
})

test.each<[string, Block[], Block[], string[]]>([
  ['the same', [one, two], [one, two], ['same', 'same']],
  ['a new block', [one], [one, two], ['same', 'added']],
  ['a block gone', [one, two], [two], ['removed', 'same']],
  ['a block moved', [one, two, three], [three, one, two], ['moved', 'same', 'same']],
  ['another kind in its place', [one], [{ kind: 'heading', text: '第一段说喝水要勤' }], ['added', 'removed']],
  ['nothing before', [], [one], ['added']],
])('%s', (_what, before, after, kinds) => {
  expect(shown(before, after)).toEqual(kinds)
})

test('a changed fact shows as its value', () => {
  const fact = (key: string): Block => ({ kind: 'call', label: '心理援助热线', fact: key })
  const [change] = comparedBlocks([fact('old')], [fact('new')], (key) => (key === 'old' ? '12320' : '12356'))
  expect(change?.kind === 'changed' && change.pieces.map(({ text: words }) => words).join('')).toContain('12356')
})
