import { call, fact, firstDraft, heading, line, list, paragraph, table, warning, whom, type ReferenceArticle } from './write'

export const antenatal: ReferenceArticle = {
  ...firstDraft,
  slug: 'antenatal-windows',
  title: '产检时间表：什么时候做哪一项',
  summary: '建册、产前随访和几项有时间窗口的筛查，一张表记清楚，别错过。',
  topic: 'pregnancy',
  stages: ['planning', 'pregnant'],
  keywords: ['孕妇', '孕检', '唐筛', '无创', '四维', '大排畸', '糖耐', '建卡', '怀孕', '产妇'],
  source: '国家基本公共卫生服务；孕前和孕期保健指南（2018），据公开转载',
  blocks: [
    paragraph(line`怀孕是一家人的大事。产检不用全背下来，记住两张表就够了：一张是社区卫生服务中心的随访，一张是医院里“过了就补不上”的筛查。`),
    heading('社区会陪您走的几步'),
    table(
      '孕产期随访',
      ['做什么', '什么时候'],
      [
        [line`建立《母子健康手册》，第一次产检`, [fact('maternal-visit.ph-1.when')]],
        [line`${fact('maternal-visit.ph-2.name')}随访`, [fact('maternal-visit.ph-2.when')]],
        [line`${fact('maternal-visit.ph-3.name')}随访`, [fact('maternal-visit.ph-3.when')]],
        [line`${fact('maternal-visit.ph-4.name')}随访`, [fact('maternal-visit.ph-4.when')]],
        [line`${fact('maternal-visit.ph-5.name')}随访`, [fact('maternal-visit.ph-5.when')]],
        [line`产后健康检查`, [fact('maternal-visit.ph-7.when')]],
      ],
    ),
    paragraph(line`出院回家后，医务人员还会上门看看妈妈和宝宝。具体哪天来，出院时问一声。`),
    heading('医院里有时间窗口的检查'),
    table(
      '孕周从末次月经第一天算起',
      ['检查', '孕周'],
      [
        [line`早期血清学筛查`, [fact('screening.early-serum.window')]],
        [line`NT 超声`, [fact('screening.nuchal.window')]],
        [line`孕妇外周血胎儿游离 DNA 筛查`, [fact('screening.nipt.window')]],
        [line`中期血清学筛查`, [fact('screening.mid-serum.window')]],
        [line`胎儿系统超声`, [fact('screening.anomaly-us.window')]],
        [line`糖耐量检查（OGTT）`, [fact('screening.ogtt.window')]],
        [line`胎心监护`, [fact('screening.nst.window')]],
      ],
    ),
    paragraph(line`不是每个人每项都要做。做哪几项、什么时候做，请按医院安排就诊。几项筛查名额紧，最好提前约。`),
    heading('去之前准备好'),
    list(
      line`带身份证件、医保凭证、《母子健康手册》和以前的检查单。`,
      line`把想问的话写在手机里，进门照着问。`,
      line`抽血前要不要空腹，约号时就问清楚。`,
      line`家里人能陪就陪一次，听医生讲一遍，回家才帮得上忙。`,
    ),
    warning(
      '这些情况不等下次产检',
      line`阴道流血或流水、肚子一阵阵疼得厉害、头疼眼花、胎动明显变少：马上去医院。走不动就拨打 ${fact('hotline.120')}。`,
    ),
    call('拨打急救电话', 'hotline.120'),
    whom(line`检查怎么排，问产科医生；手册在哪里领、谁来随访，问社区工作者。`),
  ],
}
