import { fact, firstDraft, heading, line, list, paragraph, whom, type ReferenceArticle } from './write'

export const literacyIdeas: ReferenceArticle = {
  ...firstDraft,
  slug: 'literacy-ideas',
  title: '健康素养节选：健康是怎么一回事',
  summary: '节选国家发布的健康素养：什么是健康、谁来负责、先做什么。',
  topic: 'healthLiteracy',
  stages: ['everyone'],
  keywords: ['什么是健康', '预防', '献血', '体检', '生命体征', '心率', '体温', '环境'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`国家把人人该懂的健康道理写成一句一句的话，叫“健康素养”。我们只放核对过的，还有一些没有拿到原文，就先不写。`),
    heading('原话是这样说的'),
    list(
      [fact('literacy.1')],
      [fact('literacy.2')],
      [fact('literacy.3')],
      [fact('literacy.4')],
      [fact('literacy.5')],
      [fact('literacy.6')],
      [fact('literacy.7')],
      [fact('literacy.8')],
    ),
    heading('放到家里看'),
    list(
      line`身体好、心情好、和人处得来，合在一起才叫健康。家里谁闷着不说话，也要放在心上。`,
      line`自己的健康自己先管：吃饭、睡觉、走动，天天都在选。`,
      line`对生病、有残疾的邻居，搭把手、说句暖话，不在背后议论。`,
      line`体检单别扔，前后对着看，比单看一张有用。`,
    ),
    heading('这个月做一件'),
    paragraph(line`挑一句念给家里人听，问问他怎么想。能说出来，就算记住了。想试试自己知道多少，可以做做“健康素养自测”，不记名，也不打分给别人看。`),
    whom(line`想找家庭医生、想体检，问社区卫生服务中心或社区工作者。`),
  ],
}
