import type { Planning } from '@xiongguan/contract/guidance/terms'
import type { Schedules } from './current-schedules'
import { detailOf } from './item-details'
import { itemOf, itemsOfBefore, type DoneByItem, type Ruled } from './timeline-rules'

const noTime = { from: null, to: null }
const askDoctor = '请问医生或所在社区'

/** What to do before marriage and before a pregnancy, by what the couple says it plans; nobody counts it from a day. */
export function planCouple({ preparing }: Pick<Schedules, 'preparing'>, planning: Planning, done: DoneByItem): Ruled[] {
  const items = preparing.content
    .filter((row) => row.for.includes(planning) || done.has(`preparing.${row.id}`))
    .map((row) => {
      const known = row.confidence.startsWith('VERIFIED')
      return itemOf(
        {
          group: 'preparing',
          id: row.id,
          title: row.title,
          span: noTime,
          state: known ? 'due' : 'ask',
          reason: known ? '' : askDoctor,
          detail: () => detailOf('preparing', preparing, row, known ? {} : { ask: askDoctor }),
        },
        done,
      )
    })
  return [...items, ...itemsOfBefore(items, done)]
}
