import rules from '../facts/immunization/nip_rules.json'
import { lowestLabel, quoted } from '../fact'
import { notCarried } from './preparing'
import type { NewbornStep, ReferenceSchedule } from './schedule'
import { told } from './told'

const file = 'immunization/nip_rules.json'
const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3 }

function certificate(): NewbornStep {
  const words = rules.rules.find(({ id }) => id === 'certificate')?.zh
  const months = numerals[quoted(words, /出生后(.)个月内/)]
  if (months === undefined) throw new Error('no time can be read for the vaccination certificate')
  return {
    ...told('办理预防接种证', ['规定', words ?? '']),
    id: 'certificate',
    source: '《中华人民共和国疫苗管理法》第四十七条',
    version: '现行法律',
    confidence: lowestLabel(undefined, file),
    withinMonths: months,
    content: words ?? '',
  }
}

const registration: NewbornStep = { ...told('出生登记'), ...notCarried, id: 'registration', withinMonths: null, content: '' }
const screening: NewbornStep = { ...told('新生儿疾病筛查'), ...notCarried, id: 'screening', withinMonths: null, content: '' }

export const newbornSchedule: ReferenceSchedule<readonly NewbornStep[]> = {
  kind: 'newborn',
  version: '2026-11-23 整理',
  source: '新生儿的手续与筛查，据法律条文',
  confidence: lowestLabel(undefined, file),
  inForceOn: null,
  content: [certificate(), registration, screening],
}
