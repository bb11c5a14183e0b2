import { v7 } from 'uuid'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { agreed, overdueFamily, saved, youngBirth } from '../../cloud/backend/src/areas/guidance/testing/world'
import type { Role } from './rights-matrix'
import type { Prepare, Relations } from './rights-probes'
import { here, there, type World } from './rights-world'

const far = '620201100201'
const lastPeriod = { basis: 'lastPeriod' as const, date: '2026-04-06' }

/** Somebody of a role with a household whose timeline has a child and a pregnancy. */
async function open(world: World, role: Role) {
  const person = await world.fresh(role)
  const { membership, timeline } = person.client
  await membership.openHousehold({ communityCode: here })
  const notice = await membership.childConsentNotice()
  const added = await membership.addPerson({ nickname: '小禾', kind: 'child', childConsentVersion: notice.version })
  const personId = added.kind === 'saved' ? added.household.people[0]?.personId : undefined
  if (!personId) throw new Error('nobody in the household')
  saved(await timeline.setChild({ personId, birthDate: youngBirth, sex: 'female', ...agreed.ofChild }))
  const begun = saved(await timeline.startPregnancy({ dating: lastPeriod, ...agreed.ofPregnancy }))
  const pregnancyId = begun.subjects.find(({ pregnancy }) => pregnancy)?.subjectId ?? ''
  return { token: person.token, client: person.client, personId, pregnancyId, nicknameConsentVersion: notice.version }
}
type Open = Awaited<ReturnType<typeof open>>

const kept = new WeakMap<World, Map<string, Promise<Open>>>()
/** One household a role, for whatever leaves it as it is; `neighbour` is somebody else's. */
function known(world: World, role: Role | 'neighbour'): Promise<Open> {
  const households = kept.get(world) ?? new Map<string, Promise<Open>>()
  kept.set(world, households)
  const found = households.get(role) ?? open(world, role === 'neighbour' ? 'resident' : role)
  households.set(role, found)
  return found
}

type Make = (of: Open) => Promise<Record<string, unknown>> | Record<string, unknown>
const nowhere: Pick<Open, 'personId' | 'pregnancyId' | 'nicknameConsentVersion'> = {
  personId: v7() as Open['personId'],
  pregnancyId: v7(),
  nicknameConsentVersion: '',
}

/** Asked of one's own, and of the neighbour's. A visitor has nothing. */
const ofHousehold = (make: Make, once = false): Relations => {
  const own: Prepare = async (world, _actor, role) => {
    if (role === 'visitor') return { input: await make({ ...nowhere } as Open) }
    const mine = once ? await open(world, role) : await known(world, role)
    return { input: await make(mine), token: mine.token }
  }
  const other: Prepare = async (world) => ({ input: await make(await known(world, 'neighbour')) })
  return { own, 'other-household': other }
}

const ownOnly = (make: Make): Relations => {
  const { own } = ofHousehold(make)
  return own ? { own } : {}
}

/** A dose written down and found again. */
async function record({ client, personId }: Open): Promise<string> {
  if (!client) return v7()
  await client.timeline.recordDose({ subjectId: personId, doseId: 'hepb-1', givenOn: youngBirth })
  const { done } = await client.timeline.item({ subjectId: personId, itemId: 'vaccination.hepb-1' })
  return done?.recordId ?? v7()
}

/** A pregnancy that rests. */
async function resting({ client, pregnancyId }: Open) {
  if (client) await client.timeline.endPregnancy({ pregnancyId: pregnancyId as never })
  return { pregnancyId }
}

type Place = 'same' | 'other' | 'far' | 'protected'

const overdue = new WeakMap<World, Promise<Record<Place, string>>>()
async function prepareCalls(world: World): Promise<Record<Place, string>> {
  const { served } = world
  const same = await overdueFamily(served, here)
  const other = await overdueFamily(served, there)
  const distant = await overdueFamily(served, far)
  const guarded = await overdueFamily(served, here)
  const registrar = await served.staff('registrar')
  const [one, two] = [await served.staff('community_worker', here), await served.staff('community_worker', here)]
  await assignDuty(registrar.client, guarded.householdId, [one.accountId, two.accountId])
  await served.app.areas.guidance.workOutCalls()
  return { same: same.child, other: other.child, far: distant.child, protected: guarded.child }
}
const calledIn = (world: World): Promise<Record<Place, string>> => {
  const found = overdue.get(world) ?? prepareCalls(world)
  overdue.set(world, found)
  return found
}

const listed =
  (place: Place): Prepare =>
  async (world) => ({ input: {}, looksFor: (await calledIn(world))[place] })
const ofChild =
  (place: Place, more: Record<string, unknown> = {}): Prepare =>
  async (world) => ({ input: { personId: (await calledIn(world))[place], ...more } })

const schedule = async (world: World) => {
  const administrator = world.actors.city_administrator.client
  const [first] = (await administrator.guidanceDesk.schedules()).items
  return first?.scheduleId ?? v7()
}

const child: Make = ({ personId }) => ({ personId })

export const timelineProbes: Readonly<Record<string, Relations>> = {
  'curves.curve': { any: () => ({ input: { sex: 'male', indicator: 'weight_for_age' } }) },
  'timeline.overview': {
    own: async (world, _actor, role) => {
      if (role === 'visitor') return { input: {} }
      const { personId, token } = await known(world, role)
      return { input: {}, token, looksFor: personId }
    },
    'other-household': async (world) => ({ input: {}, looksFor: (await known(world, 'neighbour')).personId }),
  },
  'timeline.setPlanning': ownOnly(() => ({ planning: 'pregnancy', ...agreed.ofPregnancy })),
  'timeline.startPregnancy': ownOnly(() => ({ dating: lastPeriod, ...agreed.ofPregnancy })),
  'timeline.plan': ofHousehold(({ personId }) => ({ subjectId: personId })),
  'timeline.item': ofHousehold(({ personId }) => ({ subjectId: personId, itemId: 'vaccination.bcg-1' })),
  'timeline.calendar': ofHousehold(({ personId }) => ({ subjectId: personId })),
  'timeline.correctDating': ofHousehold(({ pregnancyId }) => ({ pregnancyId, dating: { ...lastPeriod, date: '2026-04-07' } })),
  'timeline.noteColour': ofHousehold(({ pregnancyId }) => ({ pregnancyId, colour: { colour: 'yellow', hospital: '演示医院', on: '2026-11-01' } })),
  'timeline.endPregnancy': ofHousehold(({ pregnancyId }) => ({ pregnancyId }), true),
  'timeline.resumePregnancy': {
    own: ofHousehold(resting, true).own as Prepare,
    'other-household': ofHousehold(({ pregnancyId }) => ({ pregnancyId }))['other-household'] as Prepare,
  },
  'timeline.giveBirth': ofHousehold(
    ({ pregnancyId, nicknameConsentVersion }) => ({
      pregnancyId,
      bornOn: '2026-11-20',
      early: true,
      children: [{ nickname: '小穗', sex: 'male' }],
      nicknameConsentVersion,
      ...agreed.ofChild,
    }),
    true,
  ),
  'timeline.setChild': ofHousehold(({ personId }) => ({ personId, birthDate: youngBirth, sex: 'female', ...agreed.ofChild })),
  'timeline.markDone': ofHousehold(({ personId }) => ({ subjectId: personId, itemId: 'childChecks.m1', on: '2026-08-03' })),
  'timeline.recordDose': ofHousehold(({ personId }) => ({ subjectId: personId, doseId: 'hepb-2', givenOn: '2026-08-02' })),
  'timeline.removeRecord': {
    own: ofHousehold(async (of) => ({ recordId: await record(of) }), true).own as Prepare,
    'other-household': async (world) => ({ input: { recordId: await record(await known(world, 'neighbour')) } }),
  },
  'childHealth.growth': ofHousehold(child),
  'childHealth.measure': ofHousehold(({ personId }) => ({ personId, measuredOn: '2026-11-01', weightKg: 6.8 })),
  'childHealth.signs': ofHousehold(child),
  'childHealth.noteSigns': ofHousehold(({ personId }) => ({ personId, ageMonths: 3, seen: [] })),
  'guidanceDesk.schedules': { any: () => ({ input: {} }) },
  'guidanceDesk.schedule': { any: async (world) => ({ input: { scheduleId: await schedule(world) } }) },
  'guidanceDesk.reviewSchedule': {
    any: async (world) => ({ input: { scheduleId: await schedule(world), nextOn: '2027-11-23', note: '和原文对过' } }),
  },
  'guidanceDesk.choices': { any: () => ({ input: {} }) },
  'guidanceDesk.setChoice': { any: () => ({ input: { group: 'JE', product: null, source: '市疾控还没有说' } }) },
  'guidanceDesk.assessGrowth': {
    any: () => ({ input: { sex: 'male', birthDate: youngBirth, measuredOn: '2026-11-01', weightKg: 6.8 } }),
  },
  'guidanceDesk.calls': {
    'same-community': listed('same'),
    'other-community': listed('other'),
    'other-town': listed('far'),
    protected: listed('protected'),
  },
  'guidanceDesk.openCall': {
    'same-community': ofChild('same'),
    'other-community': ofChild('other'),
    'other-town': ofChild('far'),
    protected: ofChild('protected'),
  },
  'guidanceDesk.noteCall': {
    'same-community': ofChild('same', { outcome: 'willGo' }),
    'other-community': ofChild('other', { outcome: 'willGo' }),
    protected: ofChild('protected', { outcome: 'willGo' }),
  },
}
