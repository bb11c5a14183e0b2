import { signAges } from '../sources/child-health'
import { fact, firstDraft, heading, line, list, paragraph, strong, table, warning, whom, type ReferenceArticle } from './write'

export const warningSigns: ReferenceArticle = {
  ...firstDraft,
  slug: 'warning-signs',
  title: '有这些情况，带孩子去儿保门诊看看',
  summary: '按月龄对一对。有一条对上了，就去儿童保健门诊问问医生，早看早放心。',
  topic: 'childHealth',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['预警征象', '不会说话', '不会走路', '说话晚', '走路晚', '不看人', '发育'],
  source: '儿童心理行为发育问题预警征象筛查表',
  blocks: [
    paragraph(line`天天在一起，有些变化反而看不出来。找个孩子睡醒、吃饱、心情好的时候，照着下面对一对。看孩子到了哪个年龄，就看那一行。`),
    paragraph(line`${strong('只要有一条对上')}，就去儿童保健门诊请医生看看。这张表不打分，也不说明孩子有什么病，它只是提醒您：该问问医生了。`),
    heading('对一对'),
    table(
      '各年龄要留意的情况',
      ['年龄', '留意这些'],
      signAges.map((age) => [[fact(`warning-signs.m${age}.age`)], [fact(`warning-signs.m${age}.list`)]]),
    ),
    heading('去看医生前'),
    list(
      line`用手机录一小段：孩子玩、走、说话的样子。医生看得更准。`,
      line`想一想从什么时候开始的，家里谁带得多就谁去说。`,
      line`带上《母子健康手册》和以前的检查单。早产的孩子记得先告诉医生。`,
    ),
    warning(
      '这个情况不要等',
      line`以前会的突然不会了，比如会叫人又不叫了、会走又不走了，尽快去医院。孩子抽搐、叫不醒、呼吸费力，拨打 ${fact('hotline.120')}。`,
    ),
    whom(line`先问社区卫生服务中心的儿保医生；不知道去哪里，问社区工作者。`),
  ],
}
