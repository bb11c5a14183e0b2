import { fact, firstDraft, heading, info, line, list, paragraph, strong, table, whom, type ReferenceArticle } from './write'

export const childChecks: ReferenceArticle = {
  ...firstDraft,
  slug: 'child-checks',
  title: '孩子上学前，这些体检别错过',
  summary: '从出院回家到上小学前，每次健康检查什么时候做、查什么、带什么。',
  topic: 'childHealth',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['儿保', '体检', '查体', '身高', '体重', '听力', '视力', '新生儿访视'],
  source: '国家基本公共卫生服务规范（第三版）：儿童健康管理',
  blocks: [
    paragraph(line`孩子长得好不好，不靠猜，也不靠和邻居家的比。按时体检，让医生看着他一步步长大，比什么都踏实。`),
    heading('什么时候去，主要看什么'),
    table(
      '儿童健康检查',
      ['什么时候', '主要看什么'],
      [
        [[fact('child-check.home-visit.when')], line`医务人员上门：体温、体重、黄疸、脐部、喂养`],
        [[fact('child-check.m1.when')], line`满月检查，可以和${fact('child-check.m1.with')}一起`],
        [[fact('child-check.m3.when')], line`身长体重、发育、眼睛、口腔`],
        [[fact('child-check.m6.when')], line`同上，加血常规、听力`],
        [[fact('child-check.m8.when')], line`同上，血常规没查的这次补`],
        [[fact('child-check.m12.when')], line`同上，加听力`],
        [[fact('child-check.m18.when')], line`同上，加血常规`],
        [[fact('child-check.m24.when')], line`同上，加听力、屈光`],
        [[fact('child-check.m30.when')], line`同上，加血常规`],
        [[fact('child-check.m36.when')], line`同上，加听力、屈光`],
        [[fact('child-check.y4.when')], line`体格、血常规、视力和屈光、口腔`],
        [[fact('child-check.y5.when')], line`体格、血常规、视力和屈光、口腔`],
        [[fact('child-check.y6.when')], line`体格、血常规、视力和屈光、口腔`],
      ],
    ),
    info('一个省事的办法', line`不少检查和打疫苗赶在差不多的时候。约疫苗时顺口问一句：“这次能不能把体检一起做了？”少跑一趟，孩子也少折腾。`),
    heading('去哪里，带什么'),
    list(
      line`去住处附近的社区卫生服务中心或镇卫生院，也可以去妇幼保健机构的儿童保健门诊。`,
      line`带《母子健康手册》、预防接种证和上次的检查单。`,
      line`给孩子穿容易脱的衣服，别饿着、别刚吃饱就去。`,
      line`奶奶、姥姥带去也行，平时吃什么、睡得怎样，${strong('谁带得多谁来说')}。`,
    ),
    heading('单看一次，说明不了什么'),
    paragraph(
      line`一次偏高一点、偏低一点，都别急。孩子有自己的节奏，医生看的是一段时间的变化。请别在家自己下结论，也别急着买补品。早产的孩子，看发育要按医生说的办法算月龄。`,
    ),
    whom(line`错过了哪一次，打电话给社区卫生服务中心约下一次就好；不知道归哪里管，问社区工作者。`),
  ],
}
