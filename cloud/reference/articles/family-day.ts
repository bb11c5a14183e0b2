import { fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const familyDay: ReferenceArticle = {
  ...firstDraft,
  slug: 'family-day',
  title: '5·15 国际家庭日：给家人留半天',
  summary: '这一天不用花钱，也能让家里人靠近一点。还有社区活动可以参加。',
  topic: 'campaigns',
  stages: ['everyone'],
  keywords: ['国际家庭日', '五一五', '亲子', '活动', '家庭'],
  source: '嘉峪关市计划生育协会改革方案（嘉政办发〔2022〕46号）',
  blocks: [
    paragraph(
      line`每年 ${fact('theme-day.05-15.date')}是国际家庭日。一家人住在一个屋檐下，话却可能越来越少：大人忙，孩子忙，老人怕添麻烦。这一天，给彼此留半天。`,
    ),
    heading('在家可以做的'),
    list(
      line`吃一顿${strong('不看手机')}的饭。手机放进一个篮子里，谁先拿谁洗碗。`,
      line`请老人讲一个年轻时的故事，孩子来录音，存进家庭相册。`,
      line`夫妻俩换一天：平时谁带孩子多，今天另一位来带，到晚上说说感受。`,
      line`全家出门走走，顺路认一认：社区在哪里，接种门诊在哪里，谁是自己家的社区工作者。`,
    ),
    heading('带小宝宝的家庭'),
    paragraph(
      line`宝宝最想要的玩具是您的脸。蹲下来，看着他，跟他说今天做了什么，他咿咿呀呀，您就接着应。爸爸抱、爷爷抱、姥姥抱都好，不用非得妈妈一个人。`,
    ),
    info(
      '给新手妈妈',
      line`生完孩子情绪起伏很常见。要是一连多天高兴不起来、总想哭，请告诉家人和医生，也可以拨打 ${fact('hotline.12356')}。这不是矫情，也不是您做得不好。`,
    ),
    heading('给远方的家人'),
    paragraph(
      line`在外打工、上学的，打一个视频电话，别光问“吃了没”，问问“最近有什么高兴事”。家里人少、心里冷清的邻居，也去敲敲门，送一碗热饭，坐一会儿就好。`,
    ),
    heading('来参加 5·15 活动'),
    steps(
      line`打开小程序，进“服务”，点“活动”，找到 5·15 的活动，时间和地点以活动页为准。`,
      line`把要来的家人一起选上。一家人要么都报上，要么都不占名额，不会把谁落下。`,
      line`报上名会有一张票。到门口把票给工作人员扫一下。`,
      line`来不了请早点取消，把位子留给别的家庭。`,
    ),
    paragraph(line`带什么：一瓶水、孩子的外套、老人常吃的药。嘉峪关春天风大，帽子也带上。`),
    whom(line`活动的事，问活动页上的联系人，或者问社区工作者。`),
  ],
}
