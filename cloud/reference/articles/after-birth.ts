import { call, fact, firstDraft, heading, info, line, list, paragraph, strong, warning, whom, type ReferenceArticle } from './write'

export const afterBirth: ReferenceArticle = {
  ...firstDraft,
  slug: 'after-birth',
  title: '出院回家以后：妈妈和宝宝各有几件事',
  summary: '产后检查、满月检查、接种证，还有妈妈的心情，一样一样来。',
  topic: 'pregnancy',
  stages: ['pregnant', 'infant'],
  keywords: ['坐月子', '产后', '产后检查', '满月', '产后抑郁', '出生证', '接种证'],
  source: '国家基本公共卫生服务，据公开转载；疫苗管理法',
  blocks: [
    paragraph(line`生完孩子回到家，事情一下子多起来。不用一天都做完，把有时间的几件先记下。`),
    heading('妈妈的事'),
    list(
      line`${strong('产后健康检查')}：${fact('maternal-visit.ph-7.when')}去做。孩子好好的，妈妈也要去，身体恢复得怎么样，让医生看一眼。`,
      line`上班的妈妈，国家规定的产假是 ${fact('benefit.maternity-leave-national.amount')}，别忘了跟单位说好。`,
      line`累了就睡，家务让别人做。谁问起来，就说是医生嘱咐的。`,
    ),
    heading('宝宝的事'),
    list(
      line`医务人员会上门看望，时间是${fact('child-check.home-visit.when')}，出院时留好电话和住址。`,
      line`满月检查在${fact('child-check.m1.when')}，可以和${fact('child-check.m1.with')}一起。`,
      line`预防接种证在${fact('nip.certificate.within')}办，带上出生医学证明。`,
      line`育儿补贴可以申请了，在孩子${fact('benefit.childcare-subsidy.first-application')}办第一次。`,
    ),
    info(
      '心里难过，不是矫情',
      line`刚生完孩子，情绪起起落落很常见。要是一直高兴不起来、睡不着、总想哭，告诉家人，也告诉医生，还可以拨打 ${fact('hotline.12356')}。家里人请多听少劝，夜里替她一会儿。`,
    ),
    call('心理援助热线', 'hotline.12356'),
    warning(
      '马上去医院',
      line`妈妈流血很多、发烧、肚子疼得厉害；宝宝不吃奶、叫不醒、呼吸费力、皮肤越来越黄：不要等，走不了就拨打 ${fact('hotline.120')}。`,
    ),
    whom(line`检查在哪里做、上门随访没来，问社区卫生服务中心或社区工作者。`),
  ],
}
