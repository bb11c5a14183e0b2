import type { ArticleForm } from '@xiongguan/contract/content/staff'

type Block = ArticleForm['blocks'][number]

const say = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })
const whom: Block = { kind: 'callout', tone: 'whom', title: '有问题问谁', content: [{ kind: 'text', text: '找社区工作者，或到会员之家问。' }] }
const hotline: Block = {
  kind: 'paragraph',
  content: [
    { kind: 'text', text: '心里撑不住的时候，打' },
    { kind: 'factRef', fact: 'hotline.12356' },
    { kind: 'text', text: '，不用说名字。' },
  ],
}

export type DeskArticleSeed = {
  title: string
  summary: string
  topic: ArticleForm['topic']
  blocks: Block[]
  /** How far it goes; hours from now for what has a time. */
  goes: { kind: 'draft' | 'submitted' | 'sentBack' } | { kind: 'scheduled'; inHours: number } | { kind: 'ending'; inHours: number }
}

/** Articles of the demonstration's desk, in the states an editor meets. All words are invented. */
export const deskArticles: readonly DeskArticleSeed[] = [
  {
    title: '冬天在家怎么动一动',
    summary: '不用器材，老人孩子都能做。',
    topic: 'healthyLiving',
    blocks: [say('先从转转脖子开始。')],
    goes: { kind: 'draft' },
  },
  { title: '撑不住的时候，先打这个电话', summary: '心里难受，有人听您说。', topic: 'hotlines', blocks: [hotline, whom], goes: { kind: 'submitted' } },
  {
    title: '饭桌上少放一勺盐',
    summary: '一家人慢慢把口味调淡。',
    topic: 'healthyLiving',
    blocks: [say('先尝再放盐。'), whom],
    goes: { kind: 'sentBack' },
  },
  {
    title: '带孩子出门玩雪的准备',
    summary: '穿暖、防滑、早点回家。',
    topic: 'childHealth',
    blocks: [say('帽子手套要戴好。'), whom],
    goes: { kind: 'scheduled', inHours: 48 },
  },
  {
    title: '本周会员之家开放安排',
    summary: '这周的事，过后就不看了。',
    topic: 'campaigns',
    blocks: [say('剪纸社和书画社都在。'), whom],
    goes: { kind: 'ending', inHours: 96 },
  },
]
