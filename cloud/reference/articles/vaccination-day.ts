import { fact, firstDraft, heading, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const vaccinationDay: ReferenceArticle = {
  ...firstDraft,
  slug: 'vaccination-day',
  title: '儿童预防接种日：翻一翻家里的小本子',
  summary: '每年这一天，花一会儿工夫，看看孩子该打的都打了没有。',
  topic: 'campaigns',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['接种日', '预防接种宣传日', '四二五', '疫苗', '接种证'],
  source: '公开资料；国家免疫规划疫苗儿童免疫程序及说明（2026年版）',
  blocks: [
    paragraph(line`每年 ${fact('theme-day.04-25.date')}是全国儿童预防接种日。这一天不用去哪里，翻开孩子的接种证，对一对就好。`),
    heading('三步对一对'),
    steps(
      line`找出接种证，看孩子现在多大。`,
      line`打开小程序里“孩子的疫苗，按月龄一张表看清”，看到了这个年龄该打哪些。`,
      line`有空着的格子，记下来，打电话问接种门诊什么时候去补。`,
    ),
    paragraph(line`国家的说明里说：${fact('nip.rule.catch-up')}。所以${strong('晚了不可怕，忘了才可惜')}。`),
    heading('几个容易忘的时候'),
    list(
      line`${fact('nip.mmr-2.age')}：这时候孩子刚会跑，家里忙，容易忘。`,
      line`${fact('nip.dtap-5.age')}：上小学前后，要查接种证。`,
      line`换了城市、换了托育的时候：接种证带上，到新住处的门诊登记。`,
    ),
    heading('大人也看一眼'),
    paragraph(line`健康素养里说：${fact('literacy.10')}大人要打什么，问接种门诊。`),
    heading('和孩子怎么说'),
    list(line`提前一天告诉孩子：要打针，会疼一下，很快就过去。`, line`别骗他“不疼”，也别拿打针吓唬他。`, line`打完抱一抱，夸他勇敢。`),
    whom(line`缺哪一剂、怎么补，以接种门诊和接种证为准；不知道去哪个门诊，问社区工作者。`),
  ],
}
