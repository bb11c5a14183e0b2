import { View } from '@tarojs/components'
import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import type { CalendarAnswer } from '@/platform/calendar'
import { addPlanToCalendar } from '@/platform/plan-calendar-port'
import { client } from '@/platform/request/client'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { words } from '../words'
import { daysToKeep } from './calendar-days'

type Props = { subjectId: string; items: readonly TimelineItem[]; today: string }

/** Puts what comes into the phone's own calendar, and says before that nothing there can be taken back from here. */
export function ToCalendar({ subjectId, items, today }: Props) {
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<CalendarAnswer | 'nothing' | null>(null)
  const days = daysToKeep(items, today)
  const add = async () => {
    setAsking(false)
    setAnswer(days.length === 0 ? 'nothing' : await addPlanToCalendar(days, () => client.timeline.calendar({ subjectId })))
  }
  return (
    <View className='stack stack--tight'>
      <Button id='to-calendar' kind='secondary' icon='calendar-days' onPress={() => setAsking(true)}>
        {words.toCalendar}
      </Button>
      <View className='live' aria-live='polite'>
        {answer && (
          <Notice id='calendar-said' tone={answer === 'added' || answer === 'handed' ? 'done' : 'info'}>
            {words.calendarSaid[answer]}
          </Notice>
        )}
      </View>
      {asking && (
        <Dialog title={words.toCalendar} confirm={{ words: words.calendarConfirm, onPress: () => void add() }} onClose={() => setAsking(false)}>
          {words.toCalendarText}
        </Dialog>
      )}
    </View>
  )
}
