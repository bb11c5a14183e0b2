import { call, fact, firstDraft, heading, info, line, list, paragraph, table, whom, type ReferenceArticle } from './write'

export const maternityLeave: ReferenceArticle = {
  ...firstDraft,
  slug: 'maternity-leave',
  title: '国家规定的产假有多少天',
  summary: '国家的产假、难产和多胞胎加的假，怎么和单位说。地方加的假先问清楚。',
  topic: 'benefits',
  stages: ['pregnant'],
  keywords: ['产假', '生育假', '请假', '双胞胎', '难产', '女职工', '单位'],
  source: '《女职工劳动保护特别规定》第七条',
  blocks: [
    paragraph(line`有工作单位的准妈妈，生孩子可以休产假。下面是国家规定的天数。`),
    heading('国家的产假'),
    table(
      '女职工产假',
      ['情况', '天数'],
      [
        [line`生孩子`, [fact('benefit.maternity-leave-national.amount')]],
        [line`其中生之前可以先休`, [fact('benefit.maternity-leave-national.before-birth')]],
        [line`难产，另外加`, [fact('benefit.maternity-leave-national.difficult-birth')]],
        [line`多胞胎，每多一个孩子另外加`, [fact('benefit.maternity-leave-national.more-children')]],
        [
          line`怀孕没能继续，没满 ${fact('benefit.maternity-leave-national.early-loss-until')}`,
          [fact('benefit.maternity-leave-national.early-loss')],
        ],
        [
          line`怀孕没能继续，满了 ${fact('benefit.maternity-leave-national.early-loss-until')}`,
          [fact('benefit.maternity-leave-national.later-loss')],
        ],
      ],
    ),
    heading('和单位怎么说'),
    list(
      line`早一点告诉单位，商量什么时候开始休、工作交给谁。`,
      line`医院的诊断证明、出生医学证明留好原件，交给单位的用复印件。`,
      line`请假的条子留底，写明从哪天到哪天。`,
      line`产假里的工资或生育津贴怎么发，问单位人事和医保部门。`,
    ),
    info(
      '甘肃有没有多的假',
      line`甘肃另外加多少天、丈夫的护理假和育儿假各有多少天，我们手里的资料还没核对过条例原文，不写数字。以嘉峪关市卫健委最新通知为准。`,
    ),
    paragraph(line`单位不让休、让您辞职，可以先打妇女维权热线或法律援助热线问一问。`),
    call('妇女维权', 'hotline.12338'),
    call('法律援助', 'hotline.12348'),
    whom(line`假怎么算，先问单位人事；说不通的，问社区工作者。`),
  ],
}
