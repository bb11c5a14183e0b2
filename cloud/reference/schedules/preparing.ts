import benefits from '../facts/benefits/benefits.json'
import law from '../facts/law_platform/legal_requirements.json'
import items from '../facts/maternal/preconception_19.json'
import { lowestLabel, mayShow } from '../fact'
import type { Preparation, ReferenceSchedule, Said } from './schedule'
import { told } from './told'

const file = 'maternal/preconception_19.csv'

/** Details in brackets are not confirmed: only what stands before them is told. */
const withoutBrackets = (words: string) => words.replace(/（[^）]*）/g, '').trim()

const nineteen = items.filter((row) => mayShow(lowestLabel(row.confidence, file))).map((row) => withoutBrackets(row.item_zh))

/** Where the facts carry nothing to show, the row says so and whom to ask. */
export const notCarried: Said = { source: '资料里没有核对过的内容，请咨询医生', version: '2026-11-23 整理', confidence: 'UNKNOWN' }

function premarital(): Preparation {
  const row = law.find(({ id }) => id === 'MCH-7/8/14')
  if (!row) throw new Error('the law no longer names the examination before marriage')
  return {
    ...told('婚前医学检查', ['法律', row.law_zh], ['条款', row.article], ['内容', row.point_zh]),
    id: 'premarital-check',
    source: `《${row.law_zh}》`,
    version: '现行法律',
    confidence: lowestLabel(undefined, 'law_platform/legal_requirements.csv'),
    for: ['marriage'],
    content: [],
  }
}

function check(): Preparation {
  const benefit = benefits.benefits.find(({ id }) => id === 'free-preconception')
  if (!benefit) throw new Error('the benefits no longer have the examination before pregnancy')
  const free = benefit.amount_status === 'known' && mayShow(lowestLabel(benefit.confidence, 'benefits/benefits.json'))
  return {
    ...told(benefit.name_zh, ['项目', nineteen.join('、')], ['费用', free ? '免费' : '']),
    id: 'preconception-check',
    source: '国家免费孕前优生健康检查项目，据公开转载',
    version: '2026-11-23 整理',
    confidence: lowestLabel(benefit.confidence, file),
    for: ['pregnancy'],
    content: nineteen,
  }
}

const folicAcid: Preparation = { ...told('增补叶酸'), ...notCarried, id: 'folic-acid', for: ['pregnancy'], content: [] }

export const preparingSchedule: ReferenceSchedule<readonly Preparation[]> = {
  kind: 'preparing',
  version: '2026-11-23 整理',
  source: '婚前孕前准备，据法律条文与公开转载',
  confidence: lowestLabel(undefined, file),
  inForceOn: null,
  content: [premarital(), check(), folicAcid],
}
