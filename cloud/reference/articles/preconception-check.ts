import { fact, firstDraft, heading, info, line, list, paragraph, strong, table, whom, type ReferenceArticle } from './write'

const lab = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const
const item = (no: number) => fact(`preconception.${no}`)

export const preconceptionCheck: ReferenceArticle = {
  ...firstDraft,
  slug: 'preconception-check',
  title: '准备要孩子，先做一次免费检查',
  summary: '国家的免费孕前优生健康检查查哪些、谁去查、带什么。',
  topic: 'healthyBirth',
  stages: ['planning'],
  keywords: ['备孕', '孕前检查', '优生健康检查', '免费', '怀孕前', '查什么', '两口子'],
  source: '国家免费孕前优生健康检查项目，据公开转载',
  blocks: [
    paragraph(
      line`打算要孩子的夫妻，可以做一次${fact('benefit.free-preconception.amount')}的孕前优生健康检查，一共 ${fact('preconception.count')}。${strong('两个人一起去')}，问得清楚，也省得来回跑。`,
    ),
    heading('查些什么'),
    table(
      '免费孕前优生健康检查',
      ['分几块', '项目'],
      [
        [line`先坐下来聊`, line`${item(1)}、${item(2)}、${item(18)}`],
        [line`医生看一看`, line`${item(3)}、${item(4)}、${item(17)}`],
        [line`抽血、验尿`, lab.flatMap((no, at) => (at === 0 ? [item(no)] : line`、${item(no)}`))],
        [line`怀上以后`, [item(19)]],
      ],
    ),
    paragraph(line`有的项目只给妻子做，有的两个人都做，由医生按情况安排。`),
    heading('去之前'),
    list(
      line`先打电话问：在哪里做、哪天做、抽血要不要空腹、带哪些证件。`,
      line`想一想家里有没有人得过遗传的病，以前怀孕顺不顺，正在吃什么药，照实告诉医生。`,
      line`报告单收好，怀上以后第一次产检带去给医生看。`,
    ),
    info('查出问题也别慌', line`检查是为了早知道、早准备。该不该治、什么时候怀，听医生的。一张单子上的箭头，说明不了什么，也不是谁的错。`),
    whom(line`嘉峪关由哪家机构做、电话是多少，我们还在核对。先问社区工作者，`),
  ],
}
