import type { Inline } from '@xiongguan/contract/content/blocks'
import { call, fact, firstDraft, heading, line, list, paragraph, table, warning, whom, type ReferenceArticle } from './write'

const visits: readonly (readonly [no: number, words: Inline[]])[] = [
  [1, line`确定孕周，建档，说说以前的情况`],
  [2, line`看第一次检查的结果，问问要做哪些筛查`],
  [3, line`看看胎儿长得怎么样`],
  [4, line`问问血糖要不要查、怎么查`],
  [5, line`量一量、听一听，看看产检本`],
  [6, line`和医生商量在哪里生、怎么生`],
  [7, line`每次都问清：什么情况马上来医院`],
]

export const clinicVisits: ReferenceArticle = {
  ...firstDraft,
  slug: 'clinic-visits',
  title: '去医院产检，大致在哪几段',
  summary: '医院产检按孕周分成几段。记住每一段，提前约号，不赶不漏。',
  topic: 'pregnancy',
  stages: ['pregnant'],
  keywords: ['几周产检', '约号', '孕周', '产科', '产检几次', '末次月经'],
  source: '孕前和孕期保健指南（2018），据公开转载',
  blocks: [
    paragraph(line`怀孕以后，除了社区的随访，还要到医院产检。孕周从末次月经第一天算起，拿不准就请医生按超声来定。`),
    heading('每一段什么时候'),
    table(
      '医院产检',
      ['孕周', '这一段可以问医生'],
      visits.map(([no, words]) => [[fact(`antenatal.anc-${no}.window`)], words]),
    ),
    paragraph(line`这是一般的安排。每个人要多查几次、少查几次，做哪一项，由您的医生定，请按医院安排就诊。`),
    heading('让产检顺一点'),
    list(
      line`每次出诊室前，就把下一次约好，写在日历上，家里人也知道。`,
      line`想问的话记在手机里。医生说的听不懂，就请他再说一遍。`,
      line`检查单按时间放在一个袋子里，换医院也带得走。`,
      line`路远、天冷、身子重，让家里人陪着，别一个人撑。`,
    ),
    warning('这些情况不等产检', line`阴道流血或流水、肚子一阵阵疼得厉害、头疼眼花、胎动明显变少：马上去医院。走不动就拨打 ${fact('hotline.120')}。`),
    call('拨打急救电话', 'hotline.120'),
    whom(line`怎么排号、去哪家医院，问产科；社区的随访和手册，问社区卫生服务中心或社区工作者。`),
  ],
}
