import programme from '../facts/immunization/nip_2026.json'
import { lowestLabel, quoted } from '../fact'
import { told } from './told'
import type { Interval, ReferenceSchedule, VaccineDose } from './schedule'

type Row = (typeof programme.doses)[number]

const units = { d: 'day', mo: 'month', y: 'year' } as const

/** Reads `28d`, `7-10d`, `1-12mo` and `3y`. */
function intervalOf(written: string | null): Interval | null {
  if (written === null) return null
  const [, from, to, unit] = /^(\d+)(?:-(\d+))?(d|mo|y)$/.exec(written) ?? []
  if (!from || !unit) throw new Error(`no interval can be read from ${written}`)
  return { from: Number(from), to: to ? Number(to) : null, unit: units[unit as keyof typeof units] }
}

/** The day after which a girl must be born, as the row's own words give it. */
function bornAfter(row: Row): string | null {
  const words = programme.doses.find(({ code, dose_no }) => code === row.code && dose_no === 1)?.note_zh
  if (row.sex !== 'female') return null
  const day = quoted(words, /(\d+年\d+月\d+日)以后出生/)
  const [year = '', month = '', date = ''] = day.split(/[年月日]/)
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

const spaced = (words: string) => words.replace(/\s*(\d+)\s*/g, ' $1 ').trim()

/** The editors' notes, reworded for families; each number still comes from the row. */
const notes: Readonly<Record<string, (note: string) => string>> = {
  'hepb-1': (note) =>
    `${spaced(quoted(note, /(出生后\d+小时内)完成/))}打；妈妈乙肝表面抗原阳性或不清楚的，${spaced(quoted(note, /应在(出生后\d+小时内)/))}尽早打`,
  'bcg-1': (note) => `${spaced(quoted(note, /(小于\d+月龄)完成/))}打完；过了这个月龄还没打的，请问接种门诊`,
  'polio-4': () => '前几剂打过哪些脊灰疫苗不同，这一剂可能不用再打，请问接种门诊',
  'hpv-1': (note) => `接种当天${spaced(quoted(note, /已(满\d+周岁)/))}的女孩`,
  'hpv-2': (note) => `与第 1 剂间隔 ${quoted(note, /间隔(\d+)个月/)} 个月，在第 1 剂后 ${quoted(note, /后(\d+)个月内/)} 个月内打完`,
  'je-i-2': (note) => `第1剂后${quoted(note, /间隔(\d+～\d+天)/)}`,
}

const unitWords = { day: '天', month: '个月', year: '年' }

function intervalWords({ from, to, unit }: Interval): string {
  return to === null ? `与上一剂至少间隔 ${from} ${unitWords[unit]}` : `与上一剂间隔 ${from}～${to} ${unitWords[unit]}`
}

const sexes: Readonly<Record<string, string>> = { any: '', female: '女' }
const months = (count: number | null) => (count === null ? '' : String(count))

function intervalWordsOf(row: Row): string {
  const interval = intervalOf(row.min_interval_from_previous)
  return interval ? intervalWords(interval) : ''
}

/** The note of the row is for editors: a family reads ours. */
function cellsOf(row: Row) {
  return told(
    row.doses_in_series > 1 ? `${row.vaccine_zh}第 ${row.dose_no} 剂` : row.vaccine_zh,
    ['疫苗', row.vaccine_zh],
    ['可预防', row.prevents_zh],
    ['剂次', `${row.dose_no}/${row.doses_in_series}`],
    ['接种途径', row.route_zh],
    ['最小月龄', months(row.min_age_months)],
    ['推荐在这个月龄之前', months(row.recommended_before_months)],
    ['间隔', intervalWordsOf(row)],
    ['只给', sexes[row.sex] ?? row.sex],
  )
}

/** The age from which the row's own words say a dose is not made up any more. */
function notFrom(row: Row): number | null {
  const years = /≥(\d+)岁不补种/.exec(row.note_zh)?.[1]
  return years === undefined ? null : Number(years) * 12
}

function doseOf(row: Row): VaccineDose {
  const interval = intervalOf(row.min_interval_from_previous)
  return {
    ...cellsOf(row),
    id: row.id,
    vaccine: row.vaccine_zh,
    prevents: row.prevents_zh,
    doseNo: row.dose_no,
    minAgeMonths: row.min_age_months,
    beforeAgeMonths: row.recommended_before_months,
    interval,
    notFromMonths: notFrom(row),
    optionGroup: row.option_group,
    option: row.option,
    girlsOnly: row.sex === 'female',
    bornAfter: bornAfter(row),
    note: notes[row.id]?.(row.note_zh) ?? (interval ? intervalWords(interval) : ''),
  }
}

export const vaccinationSchedule: ReferenceSchedule<readonly VaccineDose[]> = {
  kind: 'vaccination',
  version: `${programme.meta.title_zh} ${programme.meta.document_no}`,
  source: '国家免疫规划疫苗儿童免疫程序及说明（2026年版），据公开资料',
  confidence: lowestLabel(undefined, 'immunization/nip_2026.json'),
  inForceOn: programme.meta.issued,
  content: programme.doses.map(doseOf),
}
