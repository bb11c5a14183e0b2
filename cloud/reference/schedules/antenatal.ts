import visits from '../facts/maternal/antenatal_2018.json'
import screenings from '../facts/maternal/screening_windows.json'
import { lowestLabel, mayShow } from '../fact'
import type { AntenatalSchedule, PregnancyWindow, ReferenceSchedule } from './schedule'

type Written = { id: string; day_from: string; day_to: string }

/** Without a VERIFIED label there are no days. */
function windowOf({ id, day_from: from, day_to: to }: Written, label: string): PregnancyWindow {
  return { id, days: mayShow(label) ? { from: Number(from), to: Number(to) } : null }
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
    windows: [
      ...visits.map((row) => windowOf(row, lowestLabel(row.window_confidence, 'maternal/antenatal_2018.csv'))),
      ...screenings.map((row) => windowOf(row, lowestLabel(row.confidence, 'maternal/screening_windows.csv'))),
    ],
  },
}
