import type { EventState, SignUpState, WaitState } from '@xiongguan/contract/events/terms'
import type { TagTone } from '@/ui/Tag'

export const eventTone: Record<EventState, TagTone> = {
  draft: 'plain',
  notOpen: 'gold',
  open: 'jade',
  full: 'gold',
  closed: 'plain',
  over: 'plain',
  cancelled: 'plain',
}

export const signUpTone: Record<SignUpState, TagTone> = {
  pending: 'gold',
  active: 'jade',
  cancelled: 'plain',
  refused: 'plain',
  checkedIn: 'jade',
}

export const waitTone: Record<WaitState, TagTone> = {
  waiting: 'gold',
  offered: 'jade',
  accepted: 'jade',
  declined: 'plain',
  lapsed: 'plain',
  left: 'plain',
  closed: 'plain',
}
