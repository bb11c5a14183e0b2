import { call, fact, firstDraft, heading, line, list, paragraph, strong, table, whom, type ReferenceArticle } from './write'

export const hotlines: ReferenceArticle = {
  ...firstDraft,
  slug: 'hotlines',
  title: '遇到事，先打哪个电话',
  summary: '急救、报警、心里难受、维权、医保，一页记全。建议收藏给家里老人。',
  topic: 'hotlines',
  stages: ['everyone'],
  keywords: ['救护车', '电话', '热线', '心理咨询', '想不开', '家暴', '诈骗', '法律援助', '号码', '120', '110', '119', '12356', '12345'],
  source: '公开资料与国家卫生健康委通知，号码待在嘉峪关实测',
  blocks: [
    paragraph(line`着急的时候，人最容易忘号码。把这一页收藏起来，或者抄一张贴在电话旁边。老人和孩子也要会打。`),
    heading('人命关天，马上打'),
    call('医疗急救', 'hotline.120'),
    call('报警', 'hotline.110'),
    call('火警', 'hotline.119'),
    list(
      line`先说${strong('在哪里')}：哪个小区、哪栋楼、几单元，旁边有什么大门或商店。`,
      line`再说${strong('怎么了')}：谁、多大年纪、现在醒不醒、喘不喘得上气。`,
      line`留下电话，别挂断，照对方说的做，再让一个人下楼去接。`,
    ),
    heading('心里过不去，有人听'),
    paragraph(line`睡不着、总想哭、觉得没意思，或者身边的人说了“不想活”的话，都可以打。不用说名字，也不用先想好怎么说。`),
    call('心理援助热线', 'hotline.12356'),
    paragraph(
      line`一时没人接，就再打一次，或者告诉身边信得过的人。有马上伤害自己的危险，直接拨打 ${fact('hotline.120')} 或 ${fact('hotline.110')}。`,
    ),
    heading('日常的事，找对人'),
    table(
      '常用热线',
      ['什么事', '号码'],
      [
        [line`不知道找谁，办事、投诉、咨询`, [fact('hotline.12345')]],
        [line`妇女维权、家庭暴力`, [fact('hotline.12338')]],
        [line`青少年的烦恼`, [fact('hotline.12355')]],
        [line`法律援助`, [fact('hotline.12348')]],
        [line`公共卫生咨询`, [fact('hotline.12320')]],
        [line`医保`, [fact('hotline.12393')]],
        [line`民政、救助、养老`, [fact('hotline.12349')]],
        [line`残疾人服务`, [fact('hotline.12385')]],
        [line`接到可疑电话，防诈骗`, [fact('hotline.96110')]],
      ],
    ),
    paragraph(line`有的热线不是整天有人，打不通就换个时间，或者先打政务服务便民热线，请他们转。通话时记下对方的工号和答复的日期，以后好接着问。`),
    paragraph(line`任何热线都不会向您要银行卡密码和短信验证码。谁要，就挂断谁。`),
    whom(line`计生家庭的事、维权的事，可以先找社区工作者，他们会帮您记下来、转过去、再回话。`),
  ],
}
