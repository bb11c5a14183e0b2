import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const familyHealth: ReferenceArticle = {
  ...firstDraft,
  slug: 'family-health',
  title: '给自己家定一份健康约定',
  summary: '老人、孩子、大人各认领一件小事，贴在冰箱上，过一阵一起看。',
  topic: 'familyHealth',
  stages: ['everyone'],
  keywords: ['健康家庭', '幸福家庭', '约定', '全家', '习惯', '家庭医生', '药箱'],
  source: '健康素养（2024年版）节选；全民健康生活方式行动“三减三健”',
  blocks: [
    paragraph(line`每个人是自己健康的第一责任人，一家人又能互相拉一把。不用大计划，${strong('各认领一件小事')}就好。`),
    heading('可以从这里挑'),
    list(
      line`掌勺的：${fact('three-and-three.salt')}、${fact('three-and-three.oil')}、${fact('three-and-three.sugar')}，先从最容易的那样开始。`,
      line`坐办公室的：每周动够 ${fact('literacy.32.moderate')}，快走就行。`,
      line`上学的：每天出门玩 ${fact('literacy.52.outdoors')}，早晚刷牙。`,
      line`老人：血压血糖按时量；浴室铺好垫子，防滑倒。`,
      line`吸烟的：至少不在家里、不在车里吸。`,
    ),
    heading('怎么定'),
    steps(
      line`晚饭后坐下来，每个人说一件自己愿意做的。`,
      line`写在一张纸上，谁做什么，写清楚，贴在冰箱上。`,
      line`做到了就画一个圈。小的孩子来画，最认真。`,
      line`过些日子，一起看看：留下容易的，换掉做不到的。不罚人，也不念叨。`,
    ),
    heading('家里备好这几样'),
    list(
      line`一张写着急救电话的纸：${fact('hotline.120')}、${fact('hotline.110')}、${fact('hotline.119')}。`,
      line`体温计、血压计，放在大家都知道的地方。`,
      line`药箱隔一阵清一次，过期的别留。放高一点，别让孩子够着。`,
      line`每个人的体检单、接种证、病历，装在一个袋子里。`,
    ),
    info('心里的健康也算', line`谁最近不爱说话了、睡不着了，家里人先坐下来听一听。需要的时候打 ${fact('hotline.12356')}。`),
    whom(line`想签家庭医生、想参加健康家庭的活动，问社区工作者。`),
  ],
}
