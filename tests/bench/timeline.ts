import { performance } from 'node:perf_hooks'
import { childCheckSchedule } from '../../cloud/reference/schedules/child-checks'
import { vaccinationSchedule } from '../../cloud/reference/schedules/vaccination'
import { planVaccination } from '../../cloud/backend/src/areas/guidance/vaccination-rules'
import { planChildChecks } from '../../cloud/backend/src/areas/guidance/visit-rules'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { addDays, addMonths, civilDate } from '../../cloud/backend/src/platform/civil-date'
import { ask, askChange, devToken, type RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, ratio, type Row } from './table'

const births = 10_000
const reads = 400
const atOnce = 8

/** Doses and checks of so many births, on one core. */
function planBirths(): Row {
  const { content, inForceOn } = vaccinationSchedule
  const started = performance.now()
  let planned = 0
  for (let at = 0; at < births; at += 1) {
    const birthDate = addDays('2020-01-01', at % 2_500)
    planned += planVaccination(content, inForceOn, { birthDate, sex: at % 2 === 0 ? 'female' : 'male' }).length
    planned += planChildChecks(childCheckSchedule.content, birthDate).length
  }
  if (planned !== births * (content.length + childCheckSchedule.content.length)) throw new Error('a plan was left out')
  return {
    measure: `plans of doses and checks, ${births.toLocaleString('en')} births on one core`,
    value: rate((births * 1000) / (performance.now() - started)),
  }
}

async function must(origin: string, token: string, path: string, body: object): Promise<Record<string, unknown>> {
  const { status, text, body: answer } = await askChange(origin, path, { body, token })
  if (status !== 200) throw new Error(`${path} was answered ${status}: ${text}`)
  return answer as Record<string, unknown>
}

type People = { household: { people: { personId: string; kind: string }[] } }

/** Two adults and four children, each with some doses written down. */
async function householdOfSix(origin: string): Promise<string> {
  const token = await devToken(origin, { openid: 'bench-six' })
  const read = async (path: string) => (await ask(origin, { method: 'GET', path, token })).body as { version: string }
  await must(origin, token, '/api/identity/privacy-acceptance', { version: (await read('/api/identity/privacy-notice')).version })
  await must(origin, token, '/api/household', { communityCode: '620201001001' })
  const childConsentVersion = (await read('/api/household/child-consent')).version
  let people: People['household']['people'] = []
  for (const [nickname, kind] of [
    ['大人一', 'adult'],
    ['大人二', 'adult'],
    ['小一', 'child'],
    ['小二', 'child'],
    ['小三', 'child'],
    ['小四', 'child'],
  ] as const) {
    const added = await must(origin, token, '/api/household/people', { nickname, kind, ...(kind === 'child' && { childConsentVersion }) })
    people = (added as People).household.people
  }
  const today = civilDate(new Date())
  const consentVersion = consentText('childHealth').version
  for (const [place, { personId }] of people.filter(({ kind }) => kind === 'child').entries()) {
    const birthDate = addMonths(today, -3 - place * 11)
    await must(origin, token, `/api/timeline/children/${personId}`, { birthDate, sex: 'female', consentVersion })
    for (const doseId of ['hepb-1', 'bcg-1']) await must(origin, token, `/api/timeline/${personId}/doses/${doseId}`, { givenOn: birthDate })
  }
  return token
}

/** Plans a second on one core, and the timeline of a whole household read over HTTP, against its household alone. */
export async function benchTimeline({ origin }: RunningServer): Promise<Row[]> {
  const token = await householdOfSix(origin)
  const measured = (path: string) =>
    perSecond(reads, atOnce, async () => {
      const { status } = await ask(origin, { method: 'GET', path, token })
      if (status !== 200) throw new Error(`${path} was answered ${status}`)
    })
  const [timeline, household] = [await measured('/api/timeline'), await measured('/api/household')]
  return [
    planBirths(),
    { measure: 'the timeline of a household of 6, opened and worked out', value: rate(timeline) },
    { measure: '  the household alone', value: rate(household), against: `the timeline is ${ratio(timeline, household)}` },
  ]
}
