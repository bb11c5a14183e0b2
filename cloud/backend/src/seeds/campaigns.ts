import type { CampaignForm, EntryForm } from '@xiongguan/contract/content/campaign-staff'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import type { drawings } from './campaign-drawings'

type Inline = Extract<CampaignForm['blocks'][number], { kind: 'paragraph' }>['content'][number]
type EntrySeed = Pick<EntryForm, 'kind' | 'title' | 'person' | 'story' | 'ofMinor'> & {
  picture: { drawing: keyof typeof drawings; alt: string } | null
}
export type CampaignSeed = { day: CampaignDay; page: Pick<CampaignForm, 'title' | 'lead' | 'blocks' | 'articles'>; entries: readonly EntrySeed[] }

const text = (words: string): Inline => ({ kind: 'text', text: words })
const fact = (key: string): Inline => ({ kind: 'factRef', fact: key })
const say = (...content: Inline[]): CampaignForm['blocks'][number] => ({ kind: 'paragraph', content })
const whom: CampaignForm['blocks'][number] = {
  kind: 'callout',
  tone: 'whom',
  title: '有问题问谁',
  content: [text('活动的事问活动页上的联系人，或问社区工作者。')],
}

/** The pages of both theme days in the demonstration. Everyone named is invented. */
export const campaignSeeds: readonly CampaignSeed[] = [
  {
    day: 'family_day',
    page: {
      title: '5·15 国际家庭日',
      lead: '给家人留半天，一起吃顿饭、说说话。',
      blocks: [say(text('每年 '), fact('theme-day.05-15.date'), text('是国际家庭日。大人忙，孩子忙，老人怕添麻烦，这一天给彼此留半天。')), whom],
      articles: ['family-day', 'three-and-three', 'warning-signs'],
    },
    entries: [
      {
        kind: 'paper_cutting',
        title: '团圆窗花',
        person: '演示 · 剪纸社周奶奶',
        story: '八个花瓣，一家人一人剪一瓣。',
        ofMinor: false,
        picture: { drawing: 'windowFlower', alt: '红纸剪的圆窗花，八个花瓣围着一个圆' },
      },
      {
        kind: 'paper_cutting',
        title: '小鱼',
        person: '演示 · 小石榴（8 岁组）',
        story: '第一次自己画、自己剪。',
        ofMinor: true,
        picture: { drawing: 'fish', alt: '红纸剪的一条鱼，身上有一排排鱼鳞' },
      },
      {
        kind: 'role_model',
        title: '每个周末教孩子们剪纸',
        person: '演示 · 周奶奶',
        story: '退休以后，周奶奶把家里的剪刀和红纸搬到了会员之家。每个周末都有孩子来，她一个一个教。有孩子剪坏了哭，她就说：剪坏的也是花。',
        ofMinor: false,
        picture: null,
      },
    ],
  },
  {
    day: 'member_day',
    page: {
      title: '5·29 会员活动日',
      lead: '来看看我们能帮您什么，也来看看邻居们的好手艺。',
      blocks: [
        say(text('每年 '), fact('theme-day.05-29.date'), text('，会员、志愿者和家庭聚到一起：学一点健康知识，认识邻居，把心里的难处说一说。')),
        whom,
      ],
      articles: ['members-day', 'hotlines', 'childcare-subsidy'],
    },
    entries: [
      {
        kind: 'calligraphy',
        title: '墨竹',
        person: '演示 · 书画社老韩',
        story: '竹子有节，人也要有。',
        ofMinor: false,
        picture: { drawing: 'bamboo', alt: '水墨画：两竿竹子，叶子向右，角上一方红印' },
      },
      {
        kind: 'calligraphy',
        title: '关城日出',
        person: '演示 · 书画社小组',
        story: '',
        ofMinor: false,
        picture: { drawing: 'tower', alt: '水墨画：关城城楼和城墙，右上方一轮红日' },
      },
      {
        kind: 'paper_cutting',
        title: '连年有余',
        person: '演示 · 剪纸社',
        story: '送给会员之家的门窗。',
        ofMinor: false,
        picture: { drawing: 'fish', alt: '红纸剪的一条大鱼，下面三朵小花' },
      },
      {
        kind: 'role_model',
        title: '楼道里的热心人',
        person: '演示 · 老马',
        story: '谁家水管坏了、老人要去医院，先想到老马。他有一个小本子，记着楼里每位独居老人的买菜日子。他说：顺手的事。',
        ofMinor: false,
        picture: null,
      },
      {
        kind: 'role_model',
        title: '带着全家少盐少油',
        person: '演示 · 孙女士一家',
        story: '从一把小盐勺开始，一家人慢慢把口味调淡。',
        ofMinor: false,
        picture: null,
      },
    ],
  },
]
