import { call, fact, firstDraft, heading, info, line, list, paragraph, steps, strong, whom, type ReferenceArticle } from './write'

export const breastfeedingTime: ReferenceArticle = {
  ...firstDraft,
  slug: 'breastfeeding-time',
  title: '上班了还想喂奶：每天有专门的时间',
  summary: '国家给喂奶的妈妈留了时间。怎么和单位说，怎么安排得开。',
  topic: 'benefits',
  stages: ['infant'],
  keywords: ['哺乳假', '哺乳时间', '喂奶', '母乳', '背奶', '吸奶', '上班妈妈', '母婴室'],
  source: '《女职工劳动保护特别规定》第九条',
  blocks: [
    paragraph(
      line`产假休完，回去上班，不等于就要断奶。孩子满 ${fact('benefit.breastfeeding.until')}以前，单位每个工作日要给喂奶的妈妈留出时间：${fact('benefit.breastfeeding.amount')}。`,
    ),
    heading('可以这样安排'),
    list(
      line`家近的，中间回去喂一趟；家远的，和单位商量晚来一点、早走一点。`,
      line`回不去的，在单位找一间能关门、干净、有插座的屋子。会议室、值班室都行。`,
      line`把时间固定下来，写在纸上，同事知道了，就不会这时候来找您。`,
    ),
    heading('怎么开口'),
    steps(
      line`先看单位有没有现成的规定，问人事或工会女职工的负责人。`,
      line`写一张简单的条子：孩子的出生日期、想要的时间段、从哪天开始。`,
      line`附上出生医学证明的复印件，自己留一份底。`,
      line`没人理，就再说一次，${strong('记下日期和对方的话')}。`,
    ),
    info(
      '给家里人',
      line`喂奶的妈妈夜里要醒，白天还要上班。爸爸可以把奶热好、抱孩子、洗瓶子；老人家别说“奶不够就别喂了”。够不够，让儿保医生看孩子长得怎么样再说。`,
    ),
    paragraph(line`奶水、胸口疼、发烧这些事，问医生。喂奶的时候要吃药，先问医生，不要自己停药，也不要自己停奶。`),
    call('妇女维权', 'hotline.12338'),
    whom(line`单位不给时间，可以打妇女维权热线；想找附近的母婴室，问社区工作者。`),
  ],
}
