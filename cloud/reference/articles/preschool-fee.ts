import { fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const preschoolFee: ReferenceArticle = {
  ...firstDraft,
  slug: 'preschool-fee',
  title: '上大班，保育教育费免了',
  summary: '大班免保育教育费：哪些园、从什么时候起、哪些钱还要交。',
  topic: 'benefits',
  stages: ['preschool'],
  keywords: ['幼儿园', '大班', '学费', '免费', '伙食费', '民办园', '公办园'],
  source: '国务院办公厅文件（2025），据公开转载',
  blocks: [
    paragraph(
      line`孩子上小学前的最后那个学年，也就是幼儿园大班，国家${fact('benefit.free-final-preschool-year.amount')}。这件事从 ${fact('benefit.free-final-preschool-year.since')}开始。`,
    ),
    heading('怎么免'),
    list(
      line`在${strong('公办幼儿园')}上大班的，保育教育费不用交。`,
      line`在教育部门批准的${strong('民办幼儿园')}上大班的，按当地同类公办园的标准减免，还要交多少，先问清楚。`,
      line`伙食费这些不在里面，还是照常交。`,
    ),
    heading('家长要做什么'),
    list(
      line`一般不用自己申请，由幼儿园办。开学前问一句：我家孩子这学期怎么算。`,
      line`看收费单：写着什么、交多少，一项一项看清。看不明白就请园里解释。`,
      line`收据留好，有多收的，好去问。`,
    ),
    info('嘉峪关的细则', line`本地哪些园在名单里、减多少、怎么退已经交的钱，我们还没有找到可靠的文件，不猜。以教育部门和幼儿园的通知为准。`),
    heading('顺便做两件事'),
    list(
      line`大班的孩子要做健康检查，时间在${fact('child-check.y5.when')}、${fact('child-check.y6.when')}。`,
      line`翻一翻预防接种证。入小学要查，缺的趁早补上。`,
    ),
    whom(line`收费的事先问幼儿园，再问教育部门；不知道打给谁，问社区工作者。`),
  ],
}
