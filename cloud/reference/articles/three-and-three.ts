import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const threeAndThree: ReferenceArticle = {
  ...firstDraft,
  slug: 'three-less-three-healthy',
  title: '三减三健，从今天这顿饭开始',
  summary: '少盐少油少糖，护好牙、体重和骨头。全家都能做的小改变。',
  topic: 'healthyLiving',
  stages: ['everyone'],
  keywords: ['少盐', '少油', '少糖', '刷牙', '减肥', '补钙', '锻炼', '饮食'],
  source: '全民健康生活方式行动“三减三健”；健康素养（2024年版）节选',
  blocks: [
    paragraph(line`西北人家口味重，一碗面、一盘肉，香是香，盐和油也跟着来了。“三减三健”不是让您什么都不吃，是把日子过得清爽一点。`),
    heading('三减：厨房里就能做'),
    list(
      line`${fact('three-and-three.salt')}：出锅前再放盐，酱油、咸菜、酱料里也有盐，用了它们就少放盐。吃牛肉面，汤少喝几口。`,
      line`${fact('three-and-three.oil')}：多蒸多煮多凉拌，少煎少炸。倒油用带刻度的油壶，全家一天用多少，一眼看见。`,
      line`${fact('three-and-three.sugar')}：口渴喝白开水、淡茶。甜饮料别整箱往家搬，孩子的奶和水里不加糖。`,
    ),
    info(
      '给家里掌勺的人',
      line`口味是慢慢淡下来的。每周淡一点点，全家人几乎尝不出来，过一阵再吃从前的菜，会觉得咸。买包装食品时翻到背面，比一比“钠”那一行，挑少的。`,
    ),
    heading('三健：全家一起练'),
    list(
      line`${fact('three-and-three.mouth')}：早晚刷牙，饭后漱口。孩子长出第一颗牙就开始刷，大人定期去看牙，别等疼了才去。`,
      line`${fact('three-and-three.weight')}：吃动要平衡。每周固定一个早晨称体重，记在日历上，看一个季度的变化，不为一次的数字发愁。`,
      line`${fact('three-and-three.bone')}：喝奶、吃豆腐、晒太阳、多走动。老人家里地面别滑，夜里留盏小灯，防摔跤就是护骨头。`,
    ),
    heading('动多少才够'),
    paragraph(
      line`健康成年人每周中等强度有氧运动 ${fact('literacy.32.moderate')}，或者高强度的 ${fact('literacy.32.vigorous')}，再加 ${fact('literacy.32.resistance')}力量练习。快走到微微出汗、还能说话，就算中等强度。做不到这么多也没关系，${strong('动起来就比不动好')}。`,
    ),
    heading('这周先做三件事'),
    steps(line`今晚的菜，盐少放一撮。`, line`把饭桌上的甜饮料换成一壶白开水。`, line`晚饭后全家一起出门走一圈，老人孩子都带上。`),
    whom(line`有高血压、糖尿病或正在吃药的，怎么吃、怎么动，先问家庭医生；找家庭医生，问社区工作者。`),
  ],
}
