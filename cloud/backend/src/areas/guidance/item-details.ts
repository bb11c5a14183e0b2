import type { ItemAction, ItemGroup } from '@xiongguan/contract/guidance/terms'
import type { Said, Told } from '../../../../reference/schedules/schedule'
import type { Schedule } from './current-schedules'
import type { Detail } from './timeline-rules'

type Words = { why: string; preparation: readonly string[]; place: string; ask: string; actions: readonly ItemAction[]; article: string | null }

/** What each list tells a family beside its rows: no number, and never whether somebody may or must. */
const words: Readonly<Record<ItemGroup, Words>> = {
  preparing: {
    why: '婚前、孕前先了解自己的身体情况，有问题早知道、早处理。',
    preparation: ['带身份证', '两个人最好一起去'],
    place: '婚前孕前检查的服务机构，请问所在社区',
    ask: '在哪里做、怎么约，请问所在社区工作者或妇幼保健机构',
    actions: ['markDone'],
    article: null,
  },
  publicVisits: {
    why: '国家基本公共卫生服务给每位孕产妇安排的健康管理，免费。和医院的临床产检分开列，两样都要做。',
    preparation: ['带《母子健康手册》'],
    place: '所在的社区卫生服务中心或乡镇卫生院',
    ask: '时间和地点请问社区卫生服务中心',
    actions: ['markDone'],
    article: 'antenatal-windows',
  },
  antenatal: {
    why: '按孕周做产检，能早一点发现问题。具体做哪些、哪天做，以医院约的为准。',
    preparation: ['带《母子健康手册》和以前的检查单', '要不要空腹，提前问医院'],
    place: '您建档的医院',
    ask: '时间和项目请问建档的医院',
    actions: ['markDone'],
    article: 'antenatal-windows',
  },
  screening: {
    why: '这项筛查只在一段孕周里做，过了就做不成了，请早点和医院约。做不做由您和医生商量。',
    preparation: ['带《母子健康手册》和以前的检查单', '提前和医院约时间'],
    place: '您建档的医院',
    ask: '做哪一种、哪天做，请问建档的医院',
    actions: ['markDone'],
    article: 'antenatal-windows',
  },
  newborn: {
    why: '孩子出生后要办的手续和要做的检查。',
    preparation: ['带出生医学证明和父母身份证'],
    place: '',
    ask: '请问生孩子的医院和所在社区',
    actions: ['markDone'],
    article: null,
  },
  vaccination: {
    why: '按国家免疫规划的月龄打，保护来得及时。能不能打、哪天打，以接种门诊和接种证为准；这里只提醒。',
    preparation: ['带接种证', '孩子发热、不舒服，先告诉接种医生'],
    place: '居住地的接种门诊',
    ask: '请问居住地的接种门诊，带上接种证',
    actions: ['recordDose'],
    article: 'vaccines-by-age',
  },
  childChecks: {
    why: '按月龄看看孩子长得怎么样，有问题早发现。',
    preparation: ['带《母子健康手册》', '想问的先记下来'],
    place: '所在的社区卫生服务中心或乡镇卫生院的儿保门诊',
    ask: '时间请问儿保门诊',
    actions: ['markDone', 'measure'],
    article: 'child-checks',
  },
  signs: {
    why: '对一对有没有要留意的情况。有一条对上，就请到儿保门诊；这张表不打分，也不说明孩子有什么病。',
    preparation: ['找孩子睡醒、吃饱、心情好的时候', '早产的孩子，请先告诉儿保医生'],
    place: '在家里对一对；有对上的，请到儿保门诊',
    ask: '拿不准就请问儿保门诊',
    actions: ['seeSigns'],
    article: 'warning-signs',
  },
  feeding: {
    why: '吃多少、什么时候加辅食，每个孩子不一样，请儿保医生看了孩子再说。',
    preparation: ['想问的先记下来'],
    place: '儿保门诊',
    ask: '请问儿保门诊',
    actions: ['ask'],
    article: 'child-checks',
  },
  claims: {
    why: '这是家里可以问一问、办一办的待遇。能不能享受由办理的部门说了算。',
    preparation: [],
    place: '',
    ask: '以嘉峪关市卫健委最新通知为准',
    actions: ['markDone', 'ask'],
    article: null,
  },
}

const dialled = (phone: string | null): ItemAction[] => (phone === null ? [] : ['dial'])

type Written = Partial<Pick<Detail, 'why' | 'preparation' | 'place' | 'article'>> & { ask?: string; phone?: string | null; actions?: ItemAction[] }

/** The page of an item: the words of its list, what its own row adds, and the row itself. */
export function detailOf(
  group: ItemGroup,
  schedule: Pick<Schedule<never>, 'source' | 'version' | 'confidence' | 'scheduleId'>,
  row: Told & Partial<Said>,
  own: Written = {},
): Detail {
  const list = words[group]
  const { title, cells, source = schedule.source, version = schedule.version, confidence = schedule.confidence } = row
  const phone = own.phone ?? null
  return {
    why: own.why ?? list.why,
    preparation: own.preparation ?? list.preparation,
    place: own.place ?? list.place,
    ask: { words: own.ask ?? list.ask, phone },
    told: { title, cells },
    said: { source, version, confidence },
    scheduleId: schedule.scheduleId,
    actions: [...(own.actions ?? list.actions), ...dialled(phone)],
    article: own.article === undefined ? list.article : own.article,
  }
}
