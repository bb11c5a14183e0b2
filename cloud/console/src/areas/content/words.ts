import type { DeskState } from '@xiongguan/contract/content/terms'
import type { Tone } from '../../ui/chip'
import type { DeskArticle } from './queries'

export const words = {
  title: '内容与宣传',
  sub: '写、审、发三步，两个人把关；数字从资料引用，群众看得到出处。',
  unreviewed: '资料待本地核对',
  unreviewedText: '内容来自公开的国家资料，嘉峪关的时间、地点和电话请以当地通知为准。',
  phoneBar: '健康科普',
  campaigns: '主题日专题',
  campaignsSub: '5·15 和 5·29 各有一页：活动自动汇集，文章、作品和榜样由您来选；另一位同事看过才发布。',
  campaignWithdrawn: '专题已撤下，群众只看到活动',
  entryAdded: '记好了，已放进这一页的草稿',
  entryWithdrawn: '已收回，群众马上看不到了',
  helpful: '读者反馈',
  helpfulSub: '读完以后点“有帮助”“没有帮助”的次数。没帮上忙的排在前面，先改它们。',
  questions: '提问答复',
  questionsSub: '群众在文章下提的问题。看不到是谁问的；每次打开都会留下记录，提问人看得到。',
  waitingQuestions: '等待答复',
  answeredQuestions: '已答复',
  which: '看哪些',
  noWaiting: { title: '没有等待答复的提问', words: '有人在文章下提问，会出现在这里和今日待办。' },
  noAnswered: { title: '还没有答复过', words: '答复过的提问会留在这里，满一年自动删除。' },
  answer: '答复',
  answerNote: '只有提问人看得到。不下诊断、不写没有出处的数字；要看医生的，请他去看医生。',
  theirQuestion: '群众的问题',
  answerLabel: '您的答复',
  sendAnswer: '发出答复',
  answered: '答复已送到提问人的消息里',
  makePublic: '改写后公开',
  publicNote: '用我们自己的话写，去掉能认出人的地方。要由没有答复过它的同事来公开。',
  publicQuestion: '改写的问题',
  publicAnswer: '改写的答复',
  publicDone: '已公开在文章下面',
  takeBack: '不再公开',
  takenBack: '已收回，群众马上看不到了',
  isPublic: '已公开',
  later: '先不办',
  hiddenFact: '号码暂不显示',
  saved: '已自动保存',
  submitted: '已送审，等另一位同事来看',
  recalled: '已撤回，可以接着改',
  sentBack: '已退回，作者会在今日待办里看到',
  published: '已发布，群众现在就能看到',
  scheduled: '已排期，到时间自动发布',
  unscheduled: '已取消排期',
  withdrawn: '已撤下，群众会看到原因和该问谁',
  endSet: '到期时间已设定',
}

export const stateTones: Record<DeskState, Tone> = {
  draft: 'plain',
  submitted: 'gold',
  scheduled: 'jade',
  published: 'jade',
  expired: 'brand',
  withdrawn: 'brand',
}

/** Where the facts of an article stand, in one chip. */
export function factsState({ factCount, hiddenFacts, unreviewedFacts, nextReviewOn }: DeskArticle, pastReview: boolean) {
  if (hiddenFacts > 0) return { tone: 'brand' as const, words: `${hiddenFacts} 处不显示` }
  if (pastReview) return { tone: 'gold' as const, words: `已过核对日 ${nextReviewOn}` }
  if (unreviewedFacts > 0) return { tone: 'gold' as const, words: `${unreviewedFacts} 处待本地核对` }
  return { tone: 'jade' as const, words: factCount > 0 ? `${factCount} 处都在显示` : '没有引用数据' }
}
