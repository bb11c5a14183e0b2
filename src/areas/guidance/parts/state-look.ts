import type { ItemState } from '@xiongguan/contract/guidance/terms'
import type { IconName } from '@/ui/icon-names'
import type { TagTone } from '@/ui/Tag'

type Look = { icon: IconName; tone: TagTone }

/** Beside its words, how a state looks: a picture and a colour, never a colour alone. */
export const stateLook: Record<ItemState, Look> = {
  overdue: { icon: 'circle-alert', tone: 'brand' },
  due: { icon: 'clock', tone: 'gold' },
  ahead: { icon: 'calendar-days', tone: 'plain' },
  ask: { icon: 'circle-help', tone: 'gold' },
  done: { icon: 'circle-check', tone: 'jade' },
  expired: { icon: 'minus', tone: 'plain' },
  notForYou: { icon: 'info', tone: 'plain' },
}

/** What is still to do, in any way. */
export const toDo = (state: ItemState): boolean => state === 'overdue' || state === 'due' || state === 'ahead' || state === 'ask'
