import type { Dating } from '@xiongguan/contract/guidance/timeline-resident'
import { datingBasisWords, planningWords, riskColourWords, type Planning } from '@xiongguan/contract/guidance/terms'
import { civilDate } from '../../platform/civil-date'
import type { Db } from '../../platform/tables'
import { findJourney, listDatings, listPregnancies } from './journey-store'
import { openDone, openObserved, type Observed } from './kept-records'
import { readChildFacts } from './load-home'
import type { GuidanceKit } from './ports'
import { listAllRecords } from './record-store'
import { openValue } from './seals'

function observedWords(each: Observed): Record<string, string> {
  if (each.what === 'signs')
    return { 事项: `${each.ageMonths} 月龄征象`, 日期: each.on, 内容: each.seen.map((itemNo) => `第 ${itemNo} 条`).join('、') || '都没有' }
  if (each.what === 'colour') return { 事项: '医院给的颜色', 日期: each.on, 内容: `${riskColourWords[each.colour]}，${each.hospital}` }
  const values = [
    ['体重', each.weightKg, '千克'],
    ['身长', each.lengthCm, '厘米'],
    ['身高', each.heightCm, '厘米'],
    ['头围', each.headCm, '厘米'],
  ] as const
  const said = values.flatMap(([name, value, unit]) => (value === undefined ? [] : [`${name} ${value} ${unit}`]))
  return { 事项: '测量', 日期: each.measuredOn, 内容: said.join('，') }
}

async function recordRows({ sealer }: GuidanceKit, handle: Db, householdId: string, nameOf: (personId: string | null) => string) {
  return (await listAllRecords(handle, householdId)).map((row) => {
    const done = row.kind === 'done' ? openDone(sealer, row) : null
    const words = done
      ? { 事项: done.title, 日期: done.on, 内容: [done.batch, done.place].filter((each) => each !== '').join('，') }
      : observedWords(openObserved(sealer, row))
    const removed = row.removed_at ? civilDate(row.removed_at) : ''
    return { aboutChild: row.person_id !== null, words: { 为谁: nameOf(row.person_id), ...words, 记下: civilDate(row.recorded_at), 去掉: removed } }
  })
}

async function planningRows({ sealer }: GuidanceKit, handle: Db, householdId: string) {
  const journey = await findJourney(handle, householdId)
  const planning = journey && openValue<Planning>(sealer, 'guidance_journey', householdId, journey.planning_sealed)
  const rows: Record<string, string>[] = planning ? [{ 打算: planningWords[planning] }] : []
  for (const { pregnancy_id: pregnancyId } of await listPregnancies(handle, householdId)) {
    for (const row of await listDatings(handle, pregnancyId)) {
      const { basis, date, weeks, days } = openValue<Dating>(sealer, 'guidance_pregnancy_dating', row.dating_id, row.dating_sealed)
      const counted = weeks === undefined ? '' : `孕 ${weeks} 周 ${days ?? 0} 天`
      rows.push({ 推算依据: datingBasisWords[basis], 日期: date, 孕周: counted, 记下: civilDate(row.recorded_at) })
    }
  }
  return rows
}

/** All that is kept of the timeline of a household, for its owner; what was taken out stands with the day. */
export async function guidanceData(kit: GuidanceKit, handle: Db, accountId: string) {
  const home = await kit.membership.homeOf(handle, accountId)
  if (!home?.owns) return []
  const { householdId } = home
  const children = await kit.membership.childrenWithBirth(handle, householdId)
  const names = new Map<string, string>(children.map(({ personId, nickname }) => [personId, nickname]))
  const records = await recordRows(kit, handle, householdId, (personId) => (personId === null ? '' : (names.get(personId) ?? '')))
  const facts = await readChildFacts(kit, handle, [...names.keys()])
  const early = [...facts].flatMap(([personId, { dueDate }]) => (dueDate ? [{ 为谁: names.get(personId) ?? '', 预产期: dueDate }] : []))
  const ofPregnancy = records.filter(({ aboutChild }) => !aboutChild).map(({ words }) => words)
  const ofChildren = records.filter(({ aboutChild }) => aboutChild).map(({ words }) => words)
  return [
    { title: '备孕与怀孕', purpose: 'pregnancy' as const, rows: [...(await planningRows(kit, handle, householdId)), ...ofPregnancy] },
    { title: '孩子的健康记录', purpose: 'childHealth' as const, rows: [...early, ...ofChildren] },
  ]
}
