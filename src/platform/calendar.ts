/** What stands in the phone's calendar. Instants in ISO form. */
export type CalendarEvent = { eventId: string; title: string; startsAt: string; endsAt: string; place: string; note: string }

/** `handed` is a file the phone opens by itself; `refused`: the person did not allow it. */
export type CalendarAnswer = 'added' | 'handed' | 'refused' | 'failed'
