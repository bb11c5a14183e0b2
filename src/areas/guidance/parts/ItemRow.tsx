import { View } from '@tarojs/components'
import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Press } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { words } from '../words'
import { StateTag } from './StateTag'
import { shortDay, whenWords } from './when'
import './Rail.scss'

/** `among` more than one subject's items the id says whose it is. */
type Props = { item: TimelineItem; subjectId: string; today: string; among?: boolean }

/** One thing to do on the rail: what, when, how it stands. */
export function ItemRow({ item, subjectId, today, among = false }: Props) {
  const { itemId, title, state, reason, doneOn } = item
  const when = doneOn ? words.doneOn(shortDay(doneOn, today)) : whenWords(item, today)
  const under = [when, reason].filter((part) => part !== '').join(' · ')
  return (
    <Press
      id={among ? `next-${subjectId}-${itemId}` : `item-${itemId}`}
      className='rail__row'
      onPress={() => open(routes.planItem(subjectId, itemId))}
    >
      <View className='rail__line'>
        <View className='rail__track'>
          <View className={`rail__mark rail__mark--${state}`}>{state === 'done' && <Icon name='check' small />}</View>
        </View>
        <View className='rail__body'>
          <View className='row row--apart row--wrap'>
            <View className='strong'>{title}</View>
            <StateTag state={state} />
          </View>
          {under !== '' && <View className='soft'>{under}</View>}
        </View>
        <View className='rail__arrow'>
          <Icon name='chevron-right' small />
        </View>
      </View>
    </Press>
  )
}
