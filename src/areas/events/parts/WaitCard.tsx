import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { Tag } from '@/ui/Tag'
import { waitTone } from './state-tone'
import { concernsAnyone, isLive, standingWords } from './wait'
import { WaitRules } from './WaitRules'
import { words } from './wait-words'

/** Our place in short, on the event's page; the whole of it opens with a tap. */
export function OurWait({ event: { eventId, waitlist } }: { event: EventDetail }) {
  const mine = waitlist?.mine
  if (!mine || mine.state === 'accepted') return null
  const { title, text } = standingWords(mine, waitlist.rules.drawAt)
  return (
    <Card id='our-wait' onPress={isLive(mine) ? () => open(routes.waitPlace(eventId)) : undefined}>
      <View className='stack stack--tight'>
        <View className='row row--apart row--wrap'>
          <View className='strong'>{words.placeTitle}</View>
          <Tag tone={waitTone[mine.state]}>{words.state[mine.state]}</Tag>
        </View>
        {isLive(mine) && <View className='heading heading--2'>{title}</View>}
        {text && <View className='soft'>{text}</View>}
      </View>
    </Card>
  )
}

/** How the waiting goes, where it concerns anyone, and the way to the report. */
export function Waitlist({ event }: { event: EventDetail }) {
  if (!event.waitlist || !concernsAnyone(event)) return null
  return (
    <>
      <WaitRules waitlist={event.waitlist} />
      <ReportRow eventId={event.eventId} />
    </>
  )
}

/** The way to what anyone may check. */
export function ReportRow({ eventId }: { eventId: string }) {
  return (
    <Card rows>
      <ListRow id='to-report' icon='file-text' title={words.toReport} text={words.toReportText} onPress={() => open(routes.fairness(eventId))} />
    </Card>
  )
}
