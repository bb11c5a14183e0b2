import { call, fact, firstDraft, heading, info, line, list, paragraph, strong, whom, type ReferenceArticle } from './write'

export const youthHealth: ReferenceArticle = {
  ...firstDraft,
  slug: 'youth-health',
  title: '孩子长大了：青春期的家里怎么说话',
  summary: '家长先看：身体的变化怎么聊，手机怎么管，难受了找谁。',
  topic: 'youthHealth',
  stages: ['everyone'],
  keywords: ['青春期', '中学生', '叛逆', '手机', '网瘾', '早恋', '近视', '同伴社', '俱乐部'],
  source: '中国公民健康素养——基本知识与技能（2024年版）节选',
  blocks: [
    paragraph(line`个子蹿了，声音变了，关门的时候多了。孩子在长大，家里说话的法子也要跟着变。国家的健康素养里有一句：`),
    list([fact('literacy.52')]),
    heading('身体的事，大方地说'),
    list(
      line`孩子问起来，别躲，也别骂。知道就说，不知道就一起去查正规的书。`,
      line`告诉孩子：身体是自己的，${strong('谁都不能随便碰')}；遇到不舒服的事，马上告诉信得过的大人。`,
      line`来月经、变声音、长个子，都是正常的事。同一个班里有早有晚，不用比。`,
    ),
    heading('手机和睡觉'),
    list(
      line`先定好睡觉的时间，手机晚上放在客厅充电，大人也一样。`,
      line`和孩子商量规矩，写下来，隔一阵再改。只没收，管不住。`,
      line`多出门。每天户外 ${fact('literacy.52.outdoors')}，上学路上走一走，周末打打球，都算。`,
    ),
    heading('心里有事'),
    paragraph(line`成绩掉了、和同学闹了、好些日子不想说话，先听他讲完，别急着讲道理。孩子说“不想活”，${strong('要当真')}，留人陪着，马上求助。`),
    call('心理援助热线', 'hotline.12356'),
    call('青少年服务台', 'hotline.12355'),
    info('给孩子的一句话', line`这些电话你自己也能打，不用先告诉家里。有马上的危险，打 ${fact('hotline.120')} 或 ${fact('hotline.110')}。`),
    whom(line`学校有心理老师，协会有青春健康的活动，都可以先去坐坐；找不到，问社区工作者。`),
  ],
}
