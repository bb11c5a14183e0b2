import { fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const literacyChronic: ReferenceArticle = {
  ...firstDraft,
  slug: 'literacy-chronic',
  title: '健康素养节选：家里有老人，记住这几句',
  summary: '节选国家发布的健康素养：血压、血糖、骨头、跌倒和癌症筛查。',
  topic: 'healthLiteracy',
  stages: ['everyone'],
  keywords: ['高血压', '糖尿病', '慢阻肺', '癌症筛查', '骨质疏松', '摔倒', '老年痴呆', '老人'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`老人的病，多半是慢慢来的。早一点留意，就多一点主动。下面是国家写的原话，我们只节选核对过的。`),
    heading('原话是这样说的'),
    list([fact('literacy.16')], [fact('literacy.17')], [fact('literacy.18')], [fact('literacy.19')], [fact('literacy.20')], [fact('literacy.21')]),
    heading('放到家里看'),
    list(
      line`血压计放在看得见的地方，量完写在本子上，看病时带着。`,
      line`药按医生说的吃。觉得好了、觉得贵了，都${strong('先问医生再停')}。`,
      line`地上不放小凳子和电线，厕所装个扶手，夜里留一盏灯。`,
      line`老人突然记不住路、认不清熟人、脾气变了，别笑他，陪他去看医生。`,
      line`单位或社区通知癌症筛查，能去就去，结果听医生讲。`,
    ),
    heading('孩子也能帮忙'),
    paragraph(line`教爷爷奶奶把医生的话录下来，把要吃的药拍成照片，打开手机的大字。周末陪着走一圈，比买保健品管用。`),
    info('小心“神药”', line`谁说能断根、不用吃药了，谁让您先交钱，都先别信。拿不准就打 ${fact('hotline.96110')} 问一问。`),
    whom(line`想签家庭医生、想知道哪里有筛查，问社区卫生服务中心或社区工作者。`),
  ],
}
