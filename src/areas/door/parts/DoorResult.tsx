import { View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import type { DoorView } from './door-view'
import './DoorResult.scss'

const icons: Record<DoorView['tone'], IconName> = { done: 'circle-check', wait: 'clock', stop: 'triangle-alert' }

/** The answer at the door, readable at arm's length. The box is always there, so that it is read out when it fills. */
export function DoorResult({ view }: { view: DoorView | null }) {
  return (
    <View id='door-result' className='live' aria-live='assertive'>
      {view && (
        <View className={`door-result door-result--${view.tone}`}>
          <Icon name={icons[view.tone]} />
          <View className='grow'>
            <View className='door-result__title'>{view.title}</View>
            <View className='door-result__text'>{view.text}</View>
          </View>
        </View>
      )}
    </View>
  )
}
