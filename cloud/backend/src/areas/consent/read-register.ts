import type { RetentionView } from '@xiongguan/contract/consent/resident'
import type { ImpactRow, RetentionRun } from '@xiongguan/contract/consent/staff'
import { purposes, retentionClasses } from '@xiongguan/contract/consent/terms'
import { civilDate, daysFrom } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { isSeparate, register } from './purposes'
import { isTimed, retention } from './retention'
import { countStanding, summariseRuns } from './retention-store'

/** How long each class is kept and what stays after erasing an account. */
export const retentionViews = (): RetentionView[] =>
  retentionClasses.map((kind) => {
    const { period, law, end, staysAfterErasure: stays } = retention[kind]
    return { class: kind, period, law, end, stays }
  })

/** The impact assessment (个人信息保护法 第五十五、五十六条): the register, and how many agree now. */
export async function readImpact(db: Db): Promise<ImpactRow[]> {
  const standing = new Map((await countStanding(db)).map(({ purpose, people }) => [purpose, Number(people)]))
  return purposes.map((purpose) => {
    const { perChild: forChildren, refusing: _refusing, goesOn: _goesOn, stops: _stops, stays: _stays, data, receivers, ...row } = register[purpose]
    return {
      ...row,
      purpose,
      forChildren,
      data: [...data],
      receivers: [...receivers],
      standing: isSeparate(purpose) ? (standing.get(purpose) ?? 0) : null,
    }
  })
}

const shownDays = 30

/** What the clock ended of each class. */
export async function readRetention({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<RetentionRun[]> {
  const since = civilDate(daysFrom(clock.now(), -shownDays))
  const runs = new Map((await summariseRuns(db, since)).map((row) => [row.class, row]))
  return retentionClasses.map((kind) => {
    const { period, law, end } = retention[kind]
    const run = runs.get(kind)
    return { class: kind, period, law, end, timed: isTimed(kind), lastRunAt: run?.last_at.toISOString() ?? null, forgotten: run?.forgotten ?? 0 }
  })
}
