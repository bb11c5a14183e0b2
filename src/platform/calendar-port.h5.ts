import axios from 'axios'
import type { CalendarAnswer, CalendarEvent } from './calendar'
import { bearerToken } from './session.h5'

/** Hands the calendar file to the browser. It is asked for with the session, since a quiet event's page is not everyone's. */
export async function addToCalendar({ eventId }: CalendarEvent): Promise<CalendarAnswer> {
  const token = bearerToken()
  try {
    const answer = await axios.get<Blob>(`/api/events/${encodeURIComponent(eventId)}/calendar.ics`, {
      responseType: 'blob',
      timeout: 15_000,
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(answer.data)
    link.download = 'event.ics'
    link.click()
    URL.revokeObjectURL(link.href)
    return 'handed'
  } catch {
    return 'failed'
  }
}
