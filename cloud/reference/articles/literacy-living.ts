import { fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const literacyLiving: ReferenceArticle = {
  ...firstDraft,
  slug: 'literacy-living',
  title: '健康素养节选：动起来，不吸烟，平安上路',
  summary: '节选国家发布的健康素养：运动、烟、路上和工作时的安全。',
  topic: 'healthLiteracy',
  stages: ['everyone'],
  keywords: ['运动', '锻炼', '戒烟', '电子烟', '头盔', '安全带', '酒驾', '粉尘', '上班'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`过日子的习惯，一点一点攒成健康。下面是国家写的原话，我们只节选核对过的。`),
    heading('原话是这样说的'),
    list([fact('literacy.32')], [fact('literacy.33')], [fact('literacy.34')], [fact('literacy.47')], [fact('literacy.23')]),
    heading('放到家里看'),
    list(
      line`不用办卡。下班提前一站下车走回来，晚饭后全家走一圈，都算。`,
      line`家里来客，先把烟收起来。想吸的，请到外面、离孩子远远的。`,
      line`想戒的人，家里别笑话他。戒一回不成，歇一歇再来，${strong('什么时候都不晚')}。医院有专门帮人戒烟的门诊，可以去问。`,
      line`骑电动车，大人孩子都戴头盔。坐汽车，系安全带，孩子坐安全座椅。`,
      line`喝了酒，车钥匙交给别人。`,
    ),
    heading('厂里、矿上、工地上'),
    paragraph(line`粉尘、噪声大的地方，口罩、耳塞不能省。单位该发的防护用品要发到手，该做的职业体检要去做。这是法律给您的权利，不是麻烦单位。`),
    info('身体有毛病的', line`有高血压、心脏病，或者好久没动过的，先问医生再加量。动的时候胸口疼、喘不上气，马上停下来。`),
    whom(line`想找能一起锻炼的活动，看小程序里的“活动”；戒烟门诊在哪里，问社区卫生服务中心或社区工作者。`),
  ],
}
