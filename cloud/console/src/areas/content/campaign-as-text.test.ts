import { asId } from '@xiongguan/contract/kit/id'
import { campaignAsText } from './campaign-as-text'
import type { Entry } from './campaign-queries'
import { comparedBlocks } from './compare'

const entry = (title: string, withdrawn = false): Entry => ({
  entryId: asId<'Entry'>(title),
  kind: 'paper_cutting',
  title,
  person: '演示',
  story: '',
  picture: null,
  ofMinor: false,
  consentBy: 'self',
  consentedOn: '2026-01-01',
  addedBy: '',
  addedAt: '2026-01-01T00:00:00Z',
  withdrawn,
})

test('a work that was added, and one whose consent was taken back, show in the difference', () => {
  const named = { articles: {}, entries: { fish: entry('小鱼'), flower: entry('窗花', true) } }
  const form = { title: '5·29', lead: '', source: '', blocks: [], articles: [] }
  const before = campaignAsText({ ...form, entries: [asId<'Entry'>('flower')] }, named)
  const after = campaignAsText({ ...form, entries: [asId<'Entry'>('flower'), asId<'Entry'>('fish')] }, named)
  const changes = JSON.stringify(comparedBlocks(before.blocks, after.blocks, (key) => key))
  expect(changes).toContain('小鱼')
  expect(changes).toContain('已收回同意')
  expect(changes).not.toContain('窗花')
})
