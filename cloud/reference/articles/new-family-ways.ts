import { fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const newFamilyWays: ReferenceArticle = {
  ...firstDraft,
  slug: 'new-family-ways',
  title: '结婚生孩子，两家人一起商量着办',
  summary: '婚事少花冤枉钱，生养一起扛，儿子女儿一样好。给新人和两边老人看。',
  topic: 'newFamilyWays',
  stages: ['everyone', 'planning'],
  keywords: ['结婚', '彩礼', '婚礼', '婚育观', '新风', '带孩子', '爸爸', '家务', '婆媳'],
  source: '嘉峪关市计划生育协会改革方案（嘉政办发〔2022〕46号）；各项待遇见资料',
  blocks: [
    paragraph(line`日子是过给自己的，不是过给别人看的。结婚、生孩子、带孩子，这几件大事，一家人坐下来商量，比什么排场都强。`),
    heading('结婚'),
    list(
      line`钱花在以后的日子上。彩礼、酒席量力而行，谁家都不借债办婚事。`,
      line`两边老人当面把话说开，别让小两口在中间传话。`,
      line`婚前做个医学检查，把身体的事也告诉对方，${strong('这是尊重')}。`,
    ),
    heading('生孩子'),
    list(
      line`要不要、什么时候要，由夫妻两个人商量定。老人可以帮忙，不要催。`,
      line`${strong('儿子女儿一样疼')}。法律不许做非医学需要的胎儿性别鉴定。`,
      line`打算要了，就去做${fact('benefit.free-preconception.amount')}的孕前优生健康检查。`,
      line`生下来以后，育儿补贴${fact('benefit.childcare-subsidy.amount')}，不分第几个孩子，记得申请。`,
    ),
    heading('带孩子'),
    list(
      line`爸爸也是家长。洗澡、哄睡、打疫苗、开家长会，轮着来。`,
      line`妈妈回去上班，${fact('benefit.breastfeeding.amount')}的哺乳时间是国家给的，家里和单位都要支持。`,
      line`老人带孩子辛苦，说声谢谢，隔几天让他们歇一歇。`,
    ),
    info('家里吵得厉害', line`动手打人不是“家务事”。可以打妇女维权热线 ${fact('hotline.12338')}，危险时打 ${fact('hotline.110')}。`),
    paragraph(line`每年 ${fact('theme-day.05-15.date')}是国际家庭日，找个空，一家人吃顿不看手机的饭。`),
    whom(line`婚前检查在哪里做、生育登记怎么办，问社区工作者。`),
  ],
}
