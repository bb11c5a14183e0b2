import type { Inline } from '@xiongguan/contract/content/blocks'
import { unwrittenMark, type LifeStage, type Topic } from '@xiongguan/contract/content/terms'
import { heading, info, line, list, paragraph, whom, type ReferenceArticle } from './articles/write'

/** An outline that waits at the desk for somebody to write it: our facts say nothing of it yet. It never shows to readers. */
export type ReferenceDraft = Pick<
  ReferenceArticle,
  'slug' | 'title' | 'summary' | 'topic' | 'stages' | 'keywords' | 'blocks' | 'source' | 'nextReviewOn'
>

type Outline = {
  slug: string
  title: string
  topic: Topic
  stages: LifeStage[]
  /** Which source the writer has to have before anything is written. */
  needs: string
  /** Each part: its heading, and what a reader wants to know there. */
  parts: readonly (readonly [title: string, asks: readonly string[]])[]
}

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** The template every outline follows: what the reader asks, part by part, and whom to ask at the end. */
function outline({ slug, title, topic, stages, needs, parts }: Outline): ReferenceDraft {
  return {
    slug: `draft-${slug}`,
    title: `【${unwrittenMark}】${title}`,
    summary: '',
    topic,
    stages,
    keywords: [],
    source: '',
    nextReviewOn: '2027-11-23',
    blocks: [
      info(unwrittenMark, [text(`这是提纲，读者看不到。先要有：${needs}。写好后把每一处“${unwrittenMark}”删掉，数字用资料引用。`)]),
      ...parts.flatMap(([part, asks]) => [heading(part), list(...asks.map((ask) => [text(ask)])), paragraph([text(`${unwrittenMark}：这一段`)])]),
      whom(line`这件事在嘉峪关先问谁，请写上。`),
    ],
  }
}

/** Outlines of what the journey needs and our facts do not carry. */
export const referenceDrafts: readonly ReferenceDraft[] = [
  outline({
    slug: 'birth-defects',
    title: '预防出生缺陷，分几步走',
    topic: 'healthyBirth',
    stages: ['planning', 'pregnant'],
    needs: '市妇幼保健机构审定的三级预防说明',
    parts: [
      ['怀孕以前', ['婚前和孕前做哪些检查', '哪些情况要去做遗传咨询']],
      ['怀孕以后', ['筛查和诊断有什么不同', '结果不好，先找谁谈']],
      ['孩子出生以后', ['医院会做哪些筛查', '没收到结果找谁']],
    ],
  }),
  outline({
    slug: 'folic-acid',
    title: '叶酸怎么领、怎么吃',
    topic: 'healthyBirth',
    stages: ['planning', 'pregnant'],
    needs: '现行的增补叶酸项目文件，写明剂量和时间',
    parts: [
      ['谁可以领', ['在哪里领，带什么', '要不要钱']],
      ['怎么吃', ['从什么时候到什么时候', '忘了怎么办，吃别的药能不能一起吃']],
    ],
  }),
  outline({
    slug: 'premarital-check',
    title: '婚前医学检查在嘉峪关怎么做',
    topic: 'healthyBirth',
    stages: ['planning'],
    needs: '本地承担机构的名称、地址、电话和时间',
    parts: [
      ['去哪里', ['哪家机构，什么时间开', '两个人要带什么']],
      ['查什么', ['有哪些项目，要不要钱', '结果怎么拿、谁能看到']],
    ],
  }),
  outline({
    slug: 'contraception',
    title: '避孕方法怎么选',
    topic: 'reproductiveHealth',
    stages: ['everyone', 'planning'],
    needs: '国家现行的避孕方法知情选择资料',
    parts: [
      ['有哪些办法', ['各适合什么人', '哪些人不能用']],
      ['免费的避孕药具', ['在嘉峪关哪里领', '怎么领不尴尬']],
      ['没做好避孕', ['先找谁，最晚什么时候']],
    ],
  }),
  outline({
    slug: 'menopause',
    title: '到了更年期，怎么过得舒服些',
    topic: 'reproductiveHealth',
    stages: ['everyone'],
    needs: '国家级的更年期保健指南',
    parts: [
      ['会有哪些变化', ['哪些常见，哪些要去看医生']],
      ['家里人怎么做', ['丈夫和孩子可以帮什么忙']],
    ],
  }),
  outline({
    slug: 'puberty-body',
    title: '写给孩子：身体在长大',
    topic: 'youthHealth',
    stages: ['everyone'],
    needs: '教育和卫生部门的青春期教育读本',
    parts: [
      ['会发生什么', ['身体有哪些变化', '来月经、遗精怎么收拾']],
      ['怎么保护自己', ['什么样的触碰要说“不”', '遇到了先告诉谁']],
    ],
  }),
  outline({
    slug: 'youth-club',
    title: '青春健康俱乐部：在哪里、怎么参加',
    topic: 'youthHealth',
    stages: ['everyone'],
    needs: '协会的俱乐部地址、时间和老师名单',
    parts: [
      ['在哪里', ['地址和开放时间', '要不要报名']],
      ['做什么', ['常有哪些活动', '家长能不能一起来']],
    ],
  }),
  outline({
    slug: 'simple-weddings',
    title: '婚事新办：身边的好样子',
    topic: 'newFamilyWays',
    stages: ['everyone'],
    needs: '本人同意展示的真人真事',
    parts: [
      ['他们怎么办的', ['两家怎么商量，省下的钱做了什么']],
      ['我家也想这样', ['社区能帮什么忙，集体婚礼找谁报名']],
    ],
  }),
  outline({
    slug: 'happy-family',
    title: '创建幸福家庭：怎么参加',
    topic: 'familyHealth',
    stages: ['everyone'],
    needs: '本年度的创建方案和评选条件',
    parts: [
      ['谁可以参加', ['条件是什么，找谁报名']],
      ['怎么评', ['看哪几样，什么时候有结果']],
    ],
  }),
  outline({
    slug: 'first-aid-at-home',
    title: '家里的急救：噎住、烫伤、摔伤',
    topic: 'familyHealth',
    stages: ['everyone', 'infant', 'toddler'],
    needs: '急救中心审定的步骤和图',
    parts: [
      ['孩子噎住了', ['先做什么，不能做什么']],
      ['烫伤了', ['先做什么，不能做什么']],
      ['摔伤了', ['哪些情况不要动，马上打急救电话']],
    ],
  }),
  outline({
    slug: 'salt-oil-sugar-amounts',
    title: '盐、油、糖，一天多少合适',
    topic: 'healthyLiving',
    stages: ['everyone'],
    needs: '现行的居民膳食指南，录入资料后再引用',
    parts: [
      ['一天多少', ['大人和孩子各是多少']],
      ['怎么量', ['用什么勺、什么壶，怎么看标签']],
    ],
  }),
  outline({
    slug: 'literacy-rest',
    title: '健康素养：还没有拿到原文的条目',
    topic: 'healthLiteracy',
    stages: ['everyone'],
    needs: '国家卫生健康委发布页上的原文，录入资料后再引用',
    parts: [
      ['健康生活方式与行为', ['把缺的条目一条一条贴进资料']],
      ['基本技能', ['把缺的条目一条一条贴进资料']],
    ],
  }),
  outline({
    slug: 'babies-feeding',
    title: '喂奶和加辅食',
    topic: 'childHealth',
    stages: ['infant', 'toddler'],
    needs: '国家现行的婴幼儿喂养指南',
    parts: [
      ['喂奶', ['怎么知道孩子吃够了', '妈妈吃药怎么办']],
      ['加辅食', ['什么时候开始，先加什么', '哪些不能给']],
    ],
  }),
]
