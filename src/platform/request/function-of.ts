/** Contract names served by another cloud function than `member`; cloud/functions holds the other half. */
const functions: Readonly<Record<string, 'content' | 'family'>> = {
  content: 'content',
  campaigns: 'content',
  guidance: 'content',
  calendar: 'content',
  curves: 'content',
  timeline: 'family',
  childHealth: 'family',
  membership: 'family',
  consent: 'family',
  custody: 'family',
  custodyField: 'family',
  registerField: 'family',
  family: 'family',
  looks: 'family',
  members: 'family',
  contacts: 'family',
  questions: 'family',
}

/** The cloud function that serves an operation, by the first word of its name. */
export const functionOf = (area: string | undefined): 'content' | 'family' | 'member' => functions[area ?? ''] ?? 'member'
