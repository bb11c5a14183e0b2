import { View } from '@tarojs/components'
import type { WaitlistView } from '@xiongguan/contract/events/resident'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { ruleLines } from './wait'
import { words } from './wait-words'

/** The rules of the list as they are, before anyone joins it. */
export function WaitRules({ waitlist: { rules, waitingHouseholds, waitingPeople } }: { waitlist: WaitlistView }) {
  return (
    <Card id='wait-rules'>
      <View className='stack'>
        <Heading level={3}>{words.howTitle}</Heading>
        <View className='soft'>{words.how}</View>
        <View className='stack stack--tight'>
          {ruleLines(rules).map((line) => (
            <View key={line} className='row row--top'>
              <View className='jade'>
                <Icon name='check' small />
              </View>
              <View className='grow'>{line}</View>
            </View>
          ))}
        </View>
        <View className='strong'>{words.waitingNow(waitingHouseholds, waitingPeople)}</View>
      </View>
    </Card>
  )
}
