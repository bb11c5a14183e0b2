import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Press } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import { cardWords as words } from '../card-words'
import './Start.scss'

export type Beginning = keyof typeof words.start

const pictures: Record<Beginning, IconName> = { marriage: 'heart-handshake', pregnancy: 'calendar-days', pregnant: 'hospital', born: 'baby' }
const beginnings: Beginning[] = ['pregnant', 'born', 'pregnancy', 'marriage']

/** Where a family stands, one tap: what comes next shows at once, before anything is written down. */
export function Start({ onPlan }: { onPlan: (planning: 'marriage' | 'pregnancy') => void }) {
  const begin = (beginning: Beginning) => {
    if (beginning === 'pregnant') open(routes.tryPlan('pregnancy'))
    else if (beginning === 'born') open(routes.tryPlan('child'))
    else onPlan(beginning)
  }
  return (
    <View className='start'>
      {beginnings.map((beginning) => (
        <Press key={beginning} id={`start-${beginning}`} className='start__choice' onPress={() => begin(beginning)}>
          <View className='row'>
            <View className='start__picture'>
              <Icon name={pictures[beginning]} />
            </View>
            <View className='strong'>{words.start[beginning]}</View>
          </View>
        </Press>
      ))}
    </View>
  )
}
