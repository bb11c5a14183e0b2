import { call, fact, firstDraft, heading, line, list, paragraph, whom, type ReferenceArticle } from './write'

export const healthLiteracy: ReferenceArticle = {
  ...firstDraft,
  slug: 'health-literacy',
  title: '健康素养：家里人都该知道的几句话',
  summary: '从国家发布的健康素养里节选几条，配上在家怎么做。',
  topic: 'healthLiteracy',
  stages: ['everyone'],
  keywords: ['健康知识', '血压', '血糖', '戒烟', '狗咬', '肺结核', '安全座椅', '体检'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`健康素养，说白了就是：懂一点健康的道理，会照着做，生病了知道找谁。国家把它写成了一条一条的话。这里节选几条，配上在家怎么做。`),
    heading('先记住'),
    list(
      line`${fact('literacy.7')}——给自己和老人约好下一次，报告单留着，前后对着看。`,
      line`${fact('literacy.16')}——家里备个血压计，坐稳歇一会儿再量，记在本子上。`,
      line`${fact('literacy.17')}——查出血糖高，按医生说的吃药、复查，别自己停药。`,
      line`${fact('literacy.21')}——浴室铺防滑垫，床边留灯，走廊不堆东西。`,
    ),
    heading('这些时候别拖'),
    list(
      line`咳嗽、咳痰 ${fact('literacy.12.weeks')}，或者痰里带血，及时去查是不是肺结核。坚持规范治疗，大部分人能治好。`,
      line`被猫狗抓伤、咬伤，马上冲洗、消毒伤口，再尽快去医院，由医生安排打针。自家养的也一样。`,
      line`心里难受，好多天都缓不过来，可以拨打 ${fact('hotline.12356')} 说一说，不丢人。`,
    ),
    heading('天天能做的'),
    list(
      line`${fact('literacy.33')}想戒，什么时候都不晚。`,
      line`骑车戴头盔，坐车系安全带，孩子坐安全座椅。不酒驾，不疲劳驾驶。`,
      line`青少年每天户外运动 ${fact('literacy.52.outdoors')}，放学后先下楼跑一跑，对眼睛好，对心情也好。`,
      line`${fact('literacy.10')}大人要打什么，问接种门诊。`,
    ),
    heading('一家人怎么学'),
    paragraph(
      line`不用背。每周挑一条，写在纸上贴冰箱门，吃饭时说两句：上周做到了没有？孩子来当小老师，学得最快。社区有健康讲座时带老人一起去，听完回来用自己的话讲一遍，就算学会了。`,
    ),
    paragraph(line`看到“神药”“包治”的说法，先别掏钱，问问医生。转给家里群之前，看看是谁写的、什么时候写的、有没有说依据。`),
    call('心理援助热线', 'hotline.12356'),
    whom(line`看病吃药的事问家庭医生；想听讲座、找家庭医生签约，问社区工作者。`),
  ],
}
