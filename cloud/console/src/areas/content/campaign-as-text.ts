import { entryKindWords } from '@xiongguan/contract/content/terms'
import type { Campaign, CampaignForm } from './campaign-queries'
import type { Block, Form } from './queries'

const line = (text: string) => [{ kind: 'text' as const, text }]
const listed = (title: string, items: string[]): Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', text: title },
        { kind: 'list', ordered: false, items: items.map(line) },
      ]
    : []

/** A campaign written out as one text, so that two of them are compared like articles. */
export function campaignAsText(form: CampaignForm, { articles, entries }: Pick<Campaign, 'articles' | 'entries'>): Form {
  const titles = form.articles.map((slug) => articles[slug]?.title ?? '一篇已下架的文章')
  const shown = form.entries.map((id) => {
    const entry = entries[id]
    if (!entry || entry.withdrawn) return '（已收回同意）'
    return `${entryKindWords[entry.kind]}《${entry.title}》 ${entry.person}${entry.story ? `：${entry.story}` : ''}`
  })
  return {
    title: form.title,
    summary: form.lead,
    source: form.source,
    topic: 'campaigns',
    stages: ['everyone'],
    keywords: [],
    nextReviewOn: '2000-01-01',
    blocks: [...form.blocks, ...listed('读一读', titles), ...listed('作品与榜样', shown)],
  }
}
