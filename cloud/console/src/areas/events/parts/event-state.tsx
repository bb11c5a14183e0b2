import { eventStateWords } from '@xiongguan/contract/events/terms'
import type { EventState } from '@xiongguan/contract/events/terms'
import { Chip } from '../../../ui/chip'
import { stateTones } from '../words'

export function EventStateChip({ state }: { state: EventState }) {
  return <Chip tone={stateTones[state]}>{eventStateWords[state]}</Chip>
}
