import { call, fact, firstDraft, heading, line, list, paragraph, strong, warning, whom, type ReferenceArticle } from './write'

export const missedDoses: ReferenceArticle = {
  ...firstDraft,
  slug: 'missed-doses',
  title: '接种那天常问的几句话',
  summary: '晚了怎么办、能不能一起打、有湿疹能不能打、打完等多久。',
  topic: 'vaccination',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['晚打', '推迟', '漏打', '补种', '湿疹', '过敏', '留观', '一起打', '感冒'],
  source: '国家免疫规划疫苗儿童免疫程序及说明；疫苗管理法',
  blocks: [
    paragraph(line`带孩子去接种门诊，心里总有几个问号。下面是大家问得最多的，答案来自国家的规定。`),
    heading('晚了怎么办'),
    paragraph(line`“${fact('nip.rule.catch-up')}。”说白了：晚了就早点去，差几剂补几剂，以前打过的都算数。`),
    heading('能不能同一天打'),
    paragraph(line`有的可以。规定是：${fact('nip.rule.different-sites')}。这一次能一起打哪些，听医生安排。`),
    heading('身上有点毛病，能打吗'),
    paragraph(
      line`国家的说明里写着，这些${strong('不是')}不能打的理由：${fact('nip.rule.not-contraindications')}。话虽这样，孩子的情况还是要当面告诉医生，由医生看了再定。`,
    ),
    list(line`发烧、拉肚子、正在吃药，进门先说。`, line`以前打针后有过不舒服，说清是哪一种、什么样。`, line`早产、做过手术、有慢性病的，带上病历。`),
    heading('打完做什么'),
    list(
      line`在门诊坐够 ${fact('nip.observe.minutes')}再走。`,
      line`回家让孩子多歇，打针的地方别揉。有不放心的，打电话问接种门诊。`,
      line`下一回约在哪天，写在日历上。`,
    ),
    heading('要不要钱'),
    paragraph(line`国家免疫规划里的疫苗不收钱。自己花钱的疫苗由您自愿选，打之前先问清楚。`),
    warning('马上求助', line`打完后呼吸费力、脸色发青、叫不醒：在门诊就喊医生，在家就拨打 ${fact('hotline.120')}。`),
    call('拨打急救电话', 'hotline.120'),
    whom(line`能不能打、隔多久打，以接种门诊和接种证为准；找不到门诊，问社区工作者。`),
  ],
}
