import { Text, View } from '@tarojs/components'
import type { WaitlistView, WaitPlace } from '@xiongguan/contract/events/resident'
import { dayAndTime } from '@/platform/day-words'
import { useNow } from '@/platform/now'
import { partyWords } from '@/platform/party-words'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { standingWords, timeLeft } from './wait'
import { words } from './wait-words'
import './OurPlace.scss'

/** How long the seats are held: the time itself, and what is left of it. */
function OfferClock({ until }: { until: string }) {
  const now = useNow()
  return (
    <View className='stack stack--tight'>
      <View id='offer-left' className='place__left' aria-live='polite'>
        <Icon name='clock' />
        <Text>{timeLeft(until, now)}</Text>
      </View>
      <View id='offer-until'>{words.offeredUntil(dayAndTime(until))}</View>
    </View>
  )
}

/** Where this family stands, readable at arm's length; who comes, and under which number the report shows it. */
export function OurPlace({ place, waitlist }: { place: WaitPlace; waitlist: WaitlistView }) {
  const { title, text } = standingWords(place, waitlist.rules.drawAt)
  return (
    <>
      <Card id='place' tone={place.state === 'offered' ? 'jadeWeak' : 'plain'}>
        <View className='stack'>
          <View id='place-state' className='place__standing'>
            <Heading level={2}>{title}</Heading>
          </View>
          {text && <View>{text}</View>}
          {place.offerUntil && <OfferClock until={place.offerUntil} />}
          {place.state === 'waiting' && <View className='soft'>{words.waitHere}</View>}
          <View className='row row--wrap'>
            {place.people.map(({ personId, nickname }) => (
              <Tag key={personId} tone='jade'>
                {nickname}
              </Tag>
            ))}
            <Text className='soft'>{partyWords(place.party)}</Text>
          </View>
          {place.sessions.length > 0 && <View>{place.sessions.join('、')}</View>}
          <View className='soft'>{words.sequence(place.sequence)}</View>
        </View>
      </Card>
      {place.hindrance && (
        <Notice id='hindrance' tone='warning' title={words.hindered}>
          {place.hindrance}
        </Notice>
      )}
    </>
  )
}
