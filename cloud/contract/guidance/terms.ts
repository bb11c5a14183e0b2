import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type PregnancyId = Id<'Pregnancy'>

/** What a couple says it plans; said by itself, never guessed. */
export const plannings = ['marriage', 'pregnancy'] as const
export const Planning = z.enum(plannings, { error: '请选择打算结婚，还是打算要孩子' })
export type Planning = z.infer<typeof Planning>
export const planningWords: Record<Planning, string> = { marriage: '打算结婚', pregnancy: '打算要孩子' }

/** Where a household or one of its people stands on the way. A child's stage goes by its age in completed months. */
export const stages = ['planningMarriage', 'planningPregnancy', 'pregnant', 'newborn', 'infant', 'toddler', 'preschool', 'grown'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>
export const stageWords: Record<Stage, string> = {
  planningMarriage: '打算结婚',
  planningPregnancy: '打算要孩子',
  pregnant: '怀孕中',
  newborn: '新生儿',
  infant: '不满 1 岁',
  toddler: '1 到 3 岁',
  preschool: '3 到 6 岁',
  grown: '满 7 岁',
}

/** What a pregnancy is counted from. */
export const datingBases = ['lastPeriod', 'ultrasound', 'dueDate'] as const
export const DatingBasis = z.enum(datingBases, { error: '请选择按什么推算' })
export type DatingBasis = z.infer<typeof DatingBasis>
export const datingBasisWords: Record<DatingBasis, string> = {
  lastPeriod: '末次月经第一天',
  ultrasound: '超声报告的孕周',
  dueDate: '医生说的预产期',
}

/** Which list an item comes from; `publicVisits` is the public-health minimum, `antenatal` the clinical weeks of 2018. */
export const itemGroups = [
  'preparing',
  'publicVisits',
  'antenatal',
  'screening',
  'newborn',
  'vaccination',
  'childChecks',
  'signs',
  'feeding',
  'claims',
] as const
export const ItemGroup = z.enum(itemGroups)
export type ItemGroup = z.infer<typeof ItemGroup>
export const itemGroupWords: Record<ItemGroup, string> = {
  preparing: '婚前孕前准备',
  publicVisits: '公共卫生产检',
  antenatal: '临床产检',
  screening: '产前筛查',
  newborn: '新生儿',
  vaccination: '预防接种',
  childChecks: '儿童健康检查',
  signs: '发育预警征象',
  feeding: '喂养与营养',
  claims: '可以办的待遇',
}

/**
 * How an item stands today.
 * - ahead: its time has not come
 * - due: now
 * - overdue: past its recommended time and still to do
 * - done: recorded
 * - expired: its time is over and it is not to be made up; the next one counts
 * - notForYou: with the reason
 * - ask: only the clinic, the hospital or the certificate can say
 */
export const itemStates = ['overdue', 'due', 'ahead', 'ask', 'done', 'expired', 'notForYou'] as const
export const ItemState = z.enum(itemStates)
export type ItemState = z.infer<typeof ItemState>
export const itemStateWords: Record<ItemState, string> = {
  overdue: '该补了',
  due: '到时间了',
  ahead: '还没到',
  ask: '请咨询',
  done: '已完成',
  expired: '已过时间',
  notForYou: '不适用',
}

/** What can be done with an item here; the screens offer these and no other. */
export const itemActions = ['recordDose', 'markDone', 'seeSigns', 'measure', 'book', 'ask', 'dial'] as const
export const ItemAction = z.enum(itemActions)
export type ItemAction = z.infer<typeof ItemAction>

/** A risk colour as a hospital gave it; never worked out here, never in a message. */
export const riskColours = ['green', 'yellow', 'orange', 'red', 'purple'] as const
export const RiskColour = z.enum(riskColours, { error: '请选择医院写在本子上的颜色' })
export type RiskColour = z.infer<typeof RiskColour>
export const riskColourWords: Record<RiskColour, string> = { green: '绿色', yellow: '黄色', orange: '橙色', red: '红色', purple: '紫色' }

/** Vaccines with several products: the city's choice among them, unknown until the association enters what the CDC said. */
export const productGroups = ['JE', 'HepA'] as const
export const ProductGroup = z.enum(productGroups, { error: '请选择疫苗' })
export type ProductGroup = z.infer<typeof ProductGroup>
export const productGroupWords: Record<ProductGroup, string> = { JE: '乙脑疫苗', HepA: '甲肝疫苗' }
export const products = ['live', 'inactivated'] as const
export const Product = z.enum(products, { error: '请选择减毒活疫苗或灭活疫苗' })
export type Product = z.infer<typeof Product>
export const productWords: Record<Product, string> = { live: '减毒活疫苗', inactivated: '灭活疫苗' }

/** How a call about something overdue ended. */
export const callOutcomes = ['willGo', 'alreadyDone', 'askedClinic', 'movedAway', 'noAnswer', 'wrongNumber', 'noCalls'] as const
export const CallOutcome = z.enum(callOutcomes, { error: '请选择这通电话的结果' })
export type CallOutcome = z.infer<typeof CallOutcome>
export const callOutcomeWords: Record<CallOutcome, string> = {
  willGo: '会去办',
  alreadyDone: '已经办过，没有记',
  askedClinic: '要先问医生',
  movedAway: '已经搬走',
  noAnswer: '没有人接',
  wrongNumber: '号码不对',
  noCalls: '请不要再打',
}
