/** A day of a plan as it may stand in the phone's own calendar: what, never who. */
export type PlanDay = { title: string; on: string; note: string }

export type CalendarFile = { fileName: string; content: string }
