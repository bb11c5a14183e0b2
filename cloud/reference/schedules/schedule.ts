/** Which schedule: each kind has one that is current. */
export type ScheduleKind = 'vaccination' | 'childChecks' | 'antenatal' | 'growth'

/** A dated schedule as its source gives it. A new version takes the place of the one before, which stays. */
export type ReferenceSchedule<Content = unknown> = {
  kind: ScheduleKind
  version: string
  source: string
  /** The lowest label of its files. */
  confidence: string
  /** The civil day in Asia/Shanghai from which it holds; null when the source names none. */
  inForceOn: string | null
  content: Content
}

/** How far apart two doses stand at least, or within which bounds, as the source counts: days, months or years. */
export type Interval = { from: number; to: number | null; unit: 'day' | 'month' | 'year' }

export type VaccineDose = {
  id: string
  vaccine: string
  doseNo: number
  /** Whole months of age from which it may be given. */
  minAgeMonths: number
  /** To be given before this age in whole months is reached; null where the source names none. */
  beforeAgeMonths: number | null
  /** From the dose before in the same series. */
  interval: Interval | null
  /** Vaccines with several products: which of them; one product per child, unknown until the city CDC says which. */
  optionGroup: string | null
  girlsOnly: boolean
  /** Girls born after this day; a girl born on it is left open by the rule's own words. */
  bornAfter: string | null
  /** What a family should know beside the dates, in our own words, with the source's numbers. */
  note: string
}

export type ChildCheck = {
  id: string
  age: string
  /** Whole days or months after birth; null where it counts from leaving hospital. */
  due: { unit: 'day' | 'month'; after: number } | null
}

/** Days after the first day of the last period, both included; null where the source does not say them surely. */
export type PregnancyWindow = { id: string; days: { from: number; to: number } | null }
/** `daysToBirth`: from the last period to the due date. */
export type AntenatalSchedule = { daysToBirth: number; windows: readonly PregnancyWindow[] }

export type GrowthIndicator = 'weight_for_age' | 'lenhei_for_age' | 'weight_for_length' | 'weight_for_height' | 'bmi_for_age' | 'head_for_age'

/** `x` is completed months or whole centimetres. Values by the name of their bound: P3 … P97 and -3SD … +3SD. */
export type GrowthRow = { indicator: GrowthIndicator; sex: 'male' | 'female'; x: number; bounds: Readonly<Record<string, number>> }

/** A word of the standard for values from one bound on and below another; null: no bound on that side. */
export type GrowthBand = { from: string | null; below: string | null; word: string }

export type GrowthStandard = {
  rows: readonly GrowthRow[]
  levels: readonly GrowthBand[]
  levelsBySd: readonly GrowthBand[]
  nutrition: Readonly<Partial<Record<GrowthIndicator, readonly GrowthBand[]>>>
}
