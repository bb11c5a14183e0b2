import programme from '../facts/immunization/nip_2026.json'
import programmeRules from '../facts/immunization/nip_rules.json'
import { quoted, toFact, type ReferenceFact } from '../fact'

type Dose = (typeof programme.doses)[number]

const file = 'immunization/nip_2026.json'
const named = {
  source: '《国家免疫规划疫苗儿童免疫程序及说明（2026年版）》',
  version: `${programme.meta.document_no}，${programme.meta.issued}`,
  file,
} as const
const law = { source: '《中华人民共和国疫苗管理法》第四十七条', version: '现行法律', file: 'immunization/nip_rules.json' } as const
const schoolLaw = { ...law, source: '《中华人民共和国疫苗管理法》第四十八条，时间据公开资料' }

/** An age in months as a clinic says it. */
function ageWords(months: number): string {
  if (months === 0) return '出生时'
  if (months < 24 || (months < 36 && months % 12 !== 0)) return `满 ${months} 月龄`
  const odd = months % 12
  return odd === 0 ? `满 ${months / 12} 周岁` : `满 ${Math.floor(months / 12)} 周岁 ${odd} 个月`
}

function beforeWords(months: number): string {
  return months < 12 ? `${months} 月龄前` : `${months / 12} 周岁前`
}

function windowWords(dose: Dose): string {
  const start = ageWords(dose.min_age_months)
  return dose.recommended_before_months === null ? start : `${start}起，${beforeWords(dose.recommended_before_months)}`
}

/** A vaccine with two products is not settled until the city CDC names the one in use. */
function isSettled(dose: Dose): boolean {
  return dose.option_group === null
}

function doseFacts(dose: Dose): ReferenceFact[] {
  const label = `${dose.vaccine_zh}第 ${dose.dose_no} 剂`
  return [
    toFact({ ...named, key: `nip.${dose.id}.age`, label: `${label}最早时间`, value: isSettled(dose) ? ageWords(dose.min_age_months) : null }),
    toFact({ ...named, key: `nip.${dose.id}.window`, label: `${label}推荐时间`, value: isSettled(dose) ? windowWords(dose) : null }),
  ]
}

function doseName(dose: Dose): string {
  return dose.doses_in_series > 1 ? `${dose.vaccine_zh}第 ${dose.dose_no} 剂` : dose.vaccine_zh
}

function doseOf(id: string): Dose {
  const dose = programme.doses.find((candidate) => candidate.id === id)
  if (!dose) throw new Error(`the programme has no dose ${id}`)
  return dose
}

/** The age at which every product of an unsettled vaccine starts. */
function startAge(group: string): string {
  const ages = programme.doses.filter((dose) => dose.option_group === group && dose.dose_no === 1).map((dose) => dose.min_age_months)
  const [age, ...others] = new Set(ages)
  if (age === undefined || others.length > 0) throw new Error(`the products of ${group} start at different ages`)
  return ageWords(age)
}

const firstHours = /出生后(\d+)小时内完成/
const soonerHours = /应在出生后(\d+)小时内/
const bornAfter = /且(\d+年\d+月\d+日以后)出生/

function ruleOf(id: string): string {
  const rule = programmeRules.rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return rule.zh
}

const particular: ReferenceFact[] = [
  toFact({ ...named, key: 'nip.hepb-1.hours', label: '乙肝疫苗第 1 剂', value: `出生后 ${quoted(doseOf('hepb-1').note_zh, firstHours)} 小时内` }),
  toFact({
    ...named,
    key: 'nip.hepb-1.hours-sooner',
    label: '妈妈乙肝表面抗原阳性或不清楚时',
    value: `出生后 ${quoted(doseOf('hepb-1').note_zh, soonerHours)} 小时内`,
  }),
  toFact({ ...named, key: 'nip.je.start-age', label: '乙脑疫苗开始接种', value: startAge('JE') }),
  toFact({ ...named, key: 'nip.hepa.start-age', label: '甲肝疫苗开始接种', value: startAge('HepA') }),
  toFact({ ...named, key: 'nip.hpv.doses', label: '免费双价 HPV 疫苗剂数', value: `${doseOf('hpv-1').doses_in_series} 剂` }),
  toFact({ ...named, key: 'nip.hpv.born-after', label: '免费双价 HPV 疫苗适用的女孩', value: `${quoted(doseOf('hpv-1').note_zh, bornAfter)}出生` }),
  toFact({ ...law, key: 'nip.certificate.within', label: '办理预防接种证', value: quoted(ruleOf('certificate'), /儿童(出生后一个月内)/) }),
  toFact({
    key: 'nip.observe.minutes',
    label: '接种后留观',
    value: `${quoted(ruleOf('observe-30min'), /留观(\d+)分钟/)} 分钟`,
    source: '预防接种工作要求，据公开资料',
    version: '2026-11-23 整理',
    file: 'immunization/nip_rules.json',
  }),
]

/** General rules of the programme in their own words. */
const ruleFacts = [
  ruleFact('catch-up', '错过了怎么补', /^(未按推荐年龄完成者尽早补种，只补未完成剂次，无需重新开始全程)$/),
  ruleFact('different-sites', '同一天打几种疫苗', /^(两种及以上注射类疫苗应在不同部位接种)/),
  ruleFact('not-contraindications', '不是接种禁忌的情况', /^(.+)不是接种禁忌$/),
  toFact({
    ...schoolLaw,
    key: 'nip.rule.school-check',
    label: '入托入学查验预防接种证',
    value: quoted(ruleOf('school-check'), /^(入托入学查验预防接种证)/),
  }),
  toFact({
    ...schoolLaw,
    key: 'nip.rule.school-check-within',
    label: '新学期查验完成的时间',
    value: quoted(ruleOf('school-check'), /新学期(开学后\d+日内)/),
  }),
]

function ruleFact(id: string, label: string, words: RegExp): ReferenceFact {
  return toFact({
    key: `nip.rule.${id}`,
    label,
    value: quoted(ruleOf(id), words),
    source: '《国家免疫规划疫苗儿童免疫程序及说明》，据公开资料',
    version: '2026-11-23 整理',
    file: 'immunization/nip_rules.json',
  })
}

/** Doses everyone gets whatever the product in use, grouped by earliest age, youngest first. */
export function settledDosesByAge(): { age: number; doses: Dose[] }[] {
  const settled = programme.doses.filter((dose) => isSettled(dose) && dose.sex === 'any')
  return [...new Set(settled.map((dose) => dose.min_age_months))]
    .sort((one, other) => one - other)
    .map((age) => ({ age, doses: settled.filter((dose) => dose.min_age_months === age) }))
}

const dosesAtAge = settledDosesByAge().map(({ age, doses }) =>
  toFact({ ...named, key: `nip.at-${age}.doses`, label: `${ageWords(age)}可以打的免费疫苗`, value: doses.map(doseName).join('、') }),
)

export const immunizationFacts: ReferenceFact[] = [...programme.doses.flatMap(doseFacts), ...dosesAtAge, ...particular, ...ruleFacts]
