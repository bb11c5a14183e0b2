import { View } from '@tarojs/components'
import type { EventCard } from '@xiongguan/contract/events/resident'
import { useState } from 'react'
import type { CalendarAnswer } from '@/platform/calendar'
import { addToCalendar } from '@/platform/calendar-port'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

/** Puts the event into the phone's own calendar, with a reminder that needs no network and no message. */
export function AddToCalendar({ event: { eventId, title, startsAt, endsAt, venue } }: { event: EventCard }) {
  const [answer, setAnswer] = useState<CalendarAnswer | null>(null)
  const add = async () => {
    setAnswer(await addToCalendar({ eventId, title, startsAt, endsAt, place: `${venue.name}（${venue.address}）`, note: words.calendarNote }))
  }
  return (
    <View className='stack stack--tight'>
      <Button id='add-to-calendar' kind='secondary' icon='calendar-days' onPress={() => void add()}>
        {words.calendar}
      </Button>
      <View className='live' aria-live='polite'>
        {answer && (
          <Notice id='calendar-said' tone={answer === 'added' || answer === 'handed' ? 'done' : 'info'}>
            {words.calendarSaid[answer]}
          </Notice>
        )}
      </View>
    </View>
  )
}
