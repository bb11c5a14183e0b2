import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const vaccinationCertificate: ReferenceArticle = {
  ...firstDraft,
  slug: 'vaccination-certificate',
  title: '小本子别丢：预防接种证的几件事',
  summary: '什么时候办、去哪里办、入托入学为什么要查、丢了怎么补。',
  topic: 'vaccination',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['接种证', '绿本', '入托', '入学', '查验', '补办', '转学', '流动人口'],
  source: '疫苗管理法第四十七条、第四十八条，时间据公开资料',
  blocks: [
    paragraph(line`孩子打过什么、还差什么，都记在预防接种证上。它跟着孩子走，从出生用到上学，${strong('请放在固定的地方')}。`),
    heading('办证'),
    list(
      line`孩子${fact('nip.certificate.within')}，到现在住的地方的接种门诊办。`,
      line`带上出生医学证明和大人的身份证件。医院给的出生时的接种记录也带上。`,
      line`户口不在这里也一样办，住在哪里就去哪里。`,
    ),
    heading('入托、入学要查'),
    paragraph(
      line`法律规定，${fact('nip.rule.school-check')}。新学期要在${fact('nip.rule.school-check-within')}查完。有没打完的，会提醒您尽快去补。`,
    ),
    steps(line`开学前，拿着证到接种门诊，请医生看一眼全不全。`, line`缺的，当场约好补的日子。`, line`把学校要的那张查验单开好，复印一份自己留着。`),
    heading('换了地方，丢了本子'),
    list(
      line`搬家了，带着证去新住处的接种门诊登记，接着打，不用从头来。`,
      line`丢了别急，去原来打针的门诊补。系统里多半有记录，能对上。`,
      line`拍照存在手机里，再发给家里另一个人，多一份保险。`,
    ),
    info('这里只提醒', line`小程序不能替代接种证。能不能打、差哪一剂，以接种门诊和接种证为准。`),
    whom(line`不知道去哪个接种门诊，问社区卫生服务中心或社区工作者。`),
  ],
}
