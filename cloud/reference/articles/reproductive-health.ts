import { call, fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const reproductiveHealth: ReferenceArticle = {
  ...firstDraft,
  slug: 'reproductive-health',
  title: '生殖健康，不用不好意思问',
  summary: '哪些事可以问、去哪里问、别听谁的。问得早，少受罪。',
  topic: 'reproductiveHealth',
  stages: ['everyone', 'planning'],
  keywords: ['避孕', '妇科', '男科', '更年期', '月经', '人工流产', '计划生育', '生育能力'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`生殖健康是身体的事，和牙疼、眼花一样，可以大大方方地问医生。国家的健康素养里是这样说的：`),
    list([fact('literacy.22')], [fact('literacy.11')]),
    heading('这些都可以问'),
    list(
      line`暂时不想要孩子，用什么办法合适。每个人的身体不一样，请医生帮着挑。`,
      line`想要孩子，先做${fact('benefit.free-preconception.amount')}的孕前优生健康检查，夫妻一起去。`,
      line`月经乱了、肚子疼、白带不对劲、尿尿疼，早点去看，别自己买药。`,
      line`上了年纪，潮热、睡不好、心烦，也可以去问，不是“忍忍就过去了”。`,
      line`男人的事也一样。拖着不说，受罪的是两个人。`,
    ),
    heading('去哪里问'),
    paragraph(
      line`医院的妇科、男科、生殖健康门诊，社区卫生服务中心，协会组织的义诊，都可以。不想让别人知道，就请医务人员替您${strong('保密')}。一个人去、带家人去，都行。`,
    ),
    info('别信这几样', line`电线杆上的小广告、手机里弹出来的“专科医院”、说马上能好的“秘方”。先到公立医院看，钱花得明白。`),
    heading('受了委屈'),
    paragraph(line`有人逼您、伤害您，不是您的错。可以打妇女维权热线，危险时直接报警：${fact('hotline.110')}。`),
    call('妇女维权', 'hotline.12338'),
    call('公共卫生咨询', 'hotline.12320'),
    whom(line`想知道附近哪天有义诊，看小程序的“活动”，或问社区工作者。`),
  ],
}
