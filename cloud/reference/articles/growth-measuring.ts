import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const growthMeasuring: ReferenceArticle = {
  ...firstDraft,
  slug: 'growth-measuring',
  title: '在家量身高体重，怎么量才准',
  summary: '什么时候躺下量、什么时候立着量，量完怎么记、怎么看。',
  topic: 'childHealth',
  stages: ['infant', 'toddler', 'preschool'],
  keywords: ['身高', '体重', '身长', '头围', '生长曲线', '长得慢', '不长个'],
  source: '7岁以下儿童生长标准（WS/T 423—2022）',
  blocks: [
    paragraph(line`孩子长得怎么样，要看一段时间的变化。量得准、记得全，医生一看就明白。`),
    heading('躺下还是立着'),
    list(
      line`${fact('growth.lying')}，${strong('躺下')}量身长。`,
      line`${fact('growth.standing')}，${strong('立着')}量身高。`,
      line`刚换成立着量，数字会和躺下时有点不一样，不是孩子缩了。`,
    ),
    heading('这样量'),
    steps(
      line`挑同一个时间，最好在早上，吃奶吃饭之前。`,
      line`脱掉外衣、鞋子和帽子，辫子解开。纸尿裤也换成干的。`,
      line`躺下量，要两个人：一个扶住头，一个把腿轻轻放直。`,
      line`立着量，脚跟、屁股、肩膀贴墙，眼睛看前面，用书本平着压在头顶。`,
      line`量两遍，差得多就再量。写下日期、数字、是躺下还是立着。`,
    ),
    heading('记下来，带去看'),
    paragraph(
      line`每次健康检查都把记录带上。小时候查得勤，后面慢慢拉开：${fact('child-check.m3.when')}、${fact('child-check.m6.when')}、${fact('child-check.m8.when')}、${fact('child-check.m12.when')}都有一次。`,
    ),
    info(
      '别拿一次的数字吓自己',
      line`一次偏高、偏低，可能只是没量准，也可能是孩子自己的节奏。要是低于参考范围，请到儿保门诊再量一次，听医生怎么说。别和邻居家比，也别急着买补品。`,
    ),
    paragraph(line`早产的孩子，月龄要按医生说的办法算。每一顿吃多少、睡得好不好，也值得一起告诉医生。`),
    whom(line`量不准、看不懂，问儿童保健门诊；不知道去哪里，问社区工作者。`),
  ],
}
