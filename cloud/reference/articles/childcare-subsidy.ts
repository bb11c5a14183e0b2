import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, table, whom, type ReferenceArticle } from './write'

export const childcareSubsidy: ReferenceArticle = {
  ...firstDraft,
  slug: 'childcare-subsidy',
  title: '育儿补贴怎么领',
  summary: '谁能申请、每年多少、在哪里办、带什么、多久有结果，一次说清。',
  topic: 'benefits',
  stages: ['pregnant', 'infant', 'toddler'],
  keywords: ['补助', '生孩子的钱', '奶粉钱', '津贴', '申领', '二孩', '三孩'],
  source: '中办、国办《育儿补贴制度实施方案》（2025）',
  blocks: [
    paragraph(line`家里添了宝宝，国家给一份育儿补贴。不分第几个孩子，符合条件都可以申请。这笔钱${strong('不用交个人所得税')}。`),
    heading('给谁，给多少'),
    table(
      '国家基础标准',
      ['问题', '回答'],
      [
        [line`哪些孩子`, line`${fact('benefit.childcare-subsidy.age')}，符合法律法规规定生育或收养的婴幼儿`],
        [line`从哪天起`, [fact('benefit.childcare-subsidy.since')]],
        [line`每年多少`, [fact('benefit.childcare-subsidy.amount')]],
        [line`领满合计`, [fact('benefit.childcare-subsidy.three-years')]],
      ],
    ),
    paragraph(
      line`政策开始之前出生、还没超过年龄的孩子，按应补的月数折算，标准是${fact('benefit.childcare-subsidy.monthly')}，首次申请的期限已经过了。还没办成的，先问户籍所在地的街道或镇。`,
    ),
    paragraph(line`申请低保等救助、核算家庭收入时，这笔钱不算进去，可以放心领。`),
    heading('怎么申请'),
    steps(
      line`由爸爸、妈妈一方，或者其他监护人申请。`,
      line`在微信或支付宝里搜“育儿补贴”小程序填写；不会用手机的，到孩子${strong('户籍所在地')}的街道或镇办理。`,
      line`拍照上传或带上出生医学证明、户口簿；必要时再补抚养关系的证明。`,
      line`等审核。初审加审核原则上 ${fact('benefit.childcare-subsidy.review-days')}。`,
      line`钱打到您填的账户，${fact('benefit.childcare-subsidy.payout')}，不是当月就到。`,
    ),
    heading('容易忘的几件事'),
    list(
      line`第一次申请，在孩子${fact('benefit.childcare-subsidy.first-application')}办。`,
      line`以后${strong('每年都要续领')}，到时候记得再点一次。`,
      line`银行卡换了、户口迁了，先去更新信息，再等发放。`,
      line`只在官方小程序和街道、镇办理。谁打电话让您先交钱、要验证码，都是骗子。`,
    ),
    info(
      '嘉峪关有没有另外的补助',
      line`甘肃和嘉峪关的细则、发放时间、有没有地方补助，我们还没有找到可靠的文件，不猜。以嘉峪关市卫健委最新通知为准。`,
    ),
    whom(line`能不能领、材料齐不齐，由街道、镇和卫健部门审核，小程序不替他们做决定。先问社区工作者，`),
  ],
}
