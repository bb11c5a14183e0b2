import visits from '../facts/maternal/antenatal_2018.json'
import screenings from '../facts/maternal/screening_windows.json'
import hotlines from '../facts/hotlines/hotlines.json'
import { lowestLabel, mayShow } from '../fact'
import type { AntenatalSchedule, PregnancyWindow, ReferenceSchedule } from './schedule'
import { told } from './told'

type Written = { day_from: string; day_to: string }

/** Without a VERIFIED label there are no days. */
const daysOf = ({ day_from: from, day_to: to }: Written, label: string): PregnancyWindow['days'] =>
  mayShow(label) ? { from: Number(from), to: Number(to) } : null

/** Words of a cell only under a VERIFIED label. */
const sure = (words: string, label: string) => (mayShow(label) ? words : '')

function visitOf(row: (typeof visits)[number]): PregnancyWindow {
  const file = 'maternal/antenatal_2018.csv'
  const when = sure(row.gestation_zh, lowestLabel(row.window_confidence, file))
  const content = sure(row.items_zh, lowestLabel(row.items_confidence, file))
  return {
    ...told(`孕 ${row.gestation_zh}产检`, ['孕周', when], ['内容', content]),
    id: row.id,
    list: 'antenatal',
    days: daysOf(row, lowestLabel(row.window_confidence, file)),
    content,
  }
}

function screeningOf(row: (typeof screenings)[number]): PregnancyWindow {
  const label = lowestLabel(row.confidence, 'maternal/screening_windows.csv')
  return {
    ...told(row.name_zh, ['筛查', row.name_zh], ['孕周', sure(row.when_zh, label)]),
    id: row.id,
    list: 'screening',
    days: daysOf(row, label),
    content: '',
  }
}

function ambulance(): string {
  const row = hotlines.find(({ name_zh: name }) => name === '医疗急救')
  if (!row || !mayShow(lowestLabel(row.confidence, 'hotlines/hotlines.csv'))) throw new Error('the ambulance has no verified number')
  return row.number
}

/** The convention of counting forty weeks from the last period: `gestation` in days, as every row of the tables does. */
const fortyWeeks = 40 * 7

export const antenatalSchedule: ReferenceSchedule<AntenatalSchedule> = {
  kind: 'antenatal',
  version: '孕前和孕期保健指南（2018）',
  source: '《孕前和孕期保健指南（2018）》，据公开转载',
  confidence: lowestLabel(undefined, 'maternal/antenatal_2018.csv'),
  inForceOn: null,
  content: {
    daysToBirth: fortyWeeks,
    emergency: ambulance(),
    windows: [...visits.map(visitOf), ...screenings.map(screeningOf)],
  },
}
