import { call, fact, firstDraft, heading, line, list, paragraph, strong, warning, whom, type ReferenceArticle } from './write'

export const literacyInfection: ReferenceArticle = {
  ...firstDraft,
  slug: 'literacy-infection',
  title: '健康素养节选：不让病传到家里来',
  summary: '节选国家发布的健康素养：传染病怎么传、怎么防、被猫狗抓咬怎么办。',
  topic: 'healthLiteracy',
  stages: ['everyone'],
  keywords: ['传染病', '肺结核', '狂犬病', '狗咬', '艾滋病', '乙肝', '蚊子', '老鼠', '野味'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`传染病听着吓人，道理却不难。下面几句是国家写的原话，我们只节选核对过的。`),
    heading('原话是这样说的'),
    list(
      [fact('literacy.9')],
      [fact('literacy.10')],
      [fact('literacy.11')],
      [fact('literacy.12')],
      [fact('literacy.13')],
      [fact('literacy.14')],
      [fact('literacy.15')],
    ),
    heading('放到家里看'),
    list(
      line`一起吃饭、握手、说话，${strong('不会')}传上艾滋病、乙肝和丙肝。别躲着得病的人。`,
      line`家里的猫狗按时打兽用的疫苗，出门拴绳。`,
      line`剩饭盖好，垃圾天天倒，盆里罐里别积水。`,
      line`碰见便宜的“野味”、不明不白的死禽死畜，不买不吃，也别去碰。`,
    ),
    heading('被抓了、咬了'),
    paragraph(line`先冲洗，再消毒，然后尽快去医院，由医生安排打针。自家养的、看着没病的，也一样要去。`),
    warning('别拖', line`咳嗽、咳痰 ${fact('literacy.12.weeks')}，或者痰里带血，早点去查。人叫不醒、喘不上气，拨打 ${fact('hotline.120')}。`),
    call('公共卫生咨询', 'hotline.12320'),
    whom(line`去哪里查、去哪里打针，问社区卫生服务中心；不知道找谁，问社区工作者。`),
  ],
}
