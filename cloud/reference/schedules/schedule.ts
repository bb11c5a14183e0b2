/** Which schedule: each kind has one that is current. */
export const scheduleKinds = [
  'vaccination',
  'childChecks',
  'antenatal',
  'growth',
  'publicVisits',
  'preparing',
  'newborn',
  'warningSigns',
  'feeding',
  'claims',
] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

/** One cell of a row, under what its column is called on screen. */
export type Cell = { label: string; value: string }

/** What people read of a row: its title, its cells in the source's words; a cell that is not verified is left out. */
export type Told = { title: string; cells: readonly Cell[] }

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

export type VaccineDose = Told & {
  id: string
  vaccine: string
  /** What it protects from: doses that protect from the same are one series. */
  prevents: string
  doseNo: number
  /** Whole months of age from which it may be given. */
  minAgeMonths: number
  /** To be given before this age in whole months is reached; null where the source names none. */
  beforeAgeMonths: number | null
  /** From the dose before in the same series. */
  interval: Interval | null
  /** Not made up from this age in whole months on; null where the source sets no end. */
  notFromMonths: number | null
  /** Vaccines with several products: which of them; one product per child, unknown until the city CDC says which. */
  optionGroup: string | null
  /** Which of the products of its group this is. */
  option: string | null
  girlsOnly: boolean
  /** Girls born after this day; a girl born on it is left open by the rule's own words. */
  bornAfter: string | null
  /** What a family should know beside the dates, in our own words, with the source's numbers. */
  note: string
}

export type ChildCheck = Told & {
  id: string
  age: string
  /** What is looked at, as the summary of the source puts it. */
  content: string
  /** Whole days or months after birth; null where it counts from leaving hospital. */
  due: { unit: 'day' | 'month'; after: number } | null
}

/** Days after the first day of the last period, both included; null where the source does not say them surely. */
export type PregnancyWindow = Told & {
  id: string
  list: 'antenatal' | 'screening'
  days: { from: number; to: number } | null
  /** What is done there; empty until somebody reviewed it. */
  content: string
}
/** `daysToBirth`: from the last period to the due date. */
/** `emergency`: the number to call for an ambulance. */
export type AntenatalSchedule = { daysToBirth: number; emergency: string; windows: readonly PregnancyWindow[] }

/** The public-health minimum, kept apart from the clinical weeks of 2018. */
export type PublicVisit = Told & {
  id: string
  /** Before birth, in days after the first day of the last period, both included; null where it is no visit of a pregnancy. */
  days: { from: number; to: number } | null
  /** A visit after birth, so many whole days after it; null days where the source does not say it surely. */
  afterBirth: { days: number | null } | null
  when: string
  content: string
}

/** Who says a row that has no schedule of its own. */
export type Said = { source: string; version: string; confidence: string }

/** Before marriage or pregnancy; no dates, since nobody counts from a day. */
export type Preparation = Told & Said & { id: string; for: readonly ('marriage' | 'pregnancy')[]; content: readonly string[] }

/** For the first weeks; `withinMonths` after birth, null where the source names no time. */
export type NewbornStep = Told & Said & { id: string; withinMonths: number | null; content: string }

/** Signs of one age, watched for until before another. */
export type SignsOfAge = Told & { id: string; ageMonths: number; untilMonths: number; signs: readonly { itemNo: number; words: string }[] }

/** Feeding and nutrition until before an age; the facts carry no numbers of it. */
export type FeedingStep = Told & Said & { id: string; untilMonths: number }

/** Something to claim. `amount` is null unless its row is known and verified. */
export type Claim = Told &
  Said & {
    id: string
    whose: 'pregnancy' | 'child'
    amount: string | null
    /** Until before this age of the child; null where none is named. */
    untilMonths: number | null
    /** First claimed in the year of birth or the next. */
    firstClaim: boolean
    how: string
    bring: string
  }
/** `ask`: the line to call where the association's own number is not known. */
export type Claims = { ask: string | null; items: readonly Claim[] }

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
