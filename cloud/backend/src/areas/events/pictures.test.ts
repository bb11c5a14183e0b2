import { pictureStandings } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { findInTables } from '../../testing/clear-text'
import { isPictureShown, mostPictures, standingOf } from './picture-rules'
import { composeEvents, hours, minutes, type Composed } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents('single')
})
afterEach(() => app.destroy())

const desk = () => app.as(app.manager).organiserDesk
const consent = { from: '王女士（孩子的妈妈）', on: '2026-11-23' }
const alone = { recognisable: false, consent: null }

/** An event that is over, its summary shown. */
async function summarised(shown = true) {
  const eventId = asId<'Event'>(await app.event({ startsIn: hours(1), closesIn: minutes(50), cancelIn: minutes(50) }))
  app.passTime(hours(6))
  await desk().summarise({ eventId, story: '大家剪了窗花。', walkIns: { adults: 0, children: 0 }, shown })
  return eventId
}
function uploaded(isClear = true) {
  const pictureId = asId<'Picture'>(v7())
  if (isClear) app.clear.add(pictureId)
  return pictureId
}
const seen = async (eventId: ReturnType<typeof asId<'Event'>>) =>
  (await app.as(null).events.recap({ eventId })).pictures.map(({ pictureId }) => pictureId)

test('a picture on which people can be recognised is never shown without consent, and hidden at once when it is withdrawn', async () => {
  const eventId = await summarised()
  const [flowers, people] = [uploaded(), uploaded()]
  await desk().addPicture({ eventId, pictureId: flowers, people: alone })
  await desk().addPicture({ eventId, pictureId: people, people: { recognisable: true, consent: null } })
  expect(await seen(eventId)).toEqual([flowers])
  expect([await app.events.pictureUse(app.db, flowers), await app.events.pictureUse(app.db, people)]).toEqual(['shown', 'hidden'])
  expect(await desk().notePicture({ eventId, pictureId: people, people: { recognisable: true, consent } })).toEqual({ kind: 'done' })
  expect(await seen(eventId)).toEqual([flowers, people])
  expect(await app.events.pictureUse(app.db, people)).toBe('shown')
  expect((await desk().pictures({ eventId })).map(({ standing, consent: kept }) => [standing, kept?.from ?? null, kept?.on ?? null])).toEqual([
    ['shown', null, null],
    ['shown', consent.from, consent.on],
  ])
  await desk().withdrawConsent({ eventId, pictureId: people })
  expect(await seen(eventId)).toEqual([flowers])
  expect(await app.events.pictureUse(app.db, people)).toBe('hidden')
  expect((await desk().pictures({ eventId }))[1]).toMatchObject({ standing: 'withdrawn', consent: null, withdrawnAt: app.now().toISOString() })
})

test('whoever is shown may say no also where nobody was thought to be recognisable', async () => {
  const eventId = await summarised()
  const pictureId = uploaded()
  await desk().addPicture({ eventId, pictureId, people: alone })
  expect(await desk().withdrawConsent({ eventId, pictureId })).toEqual({ kind: 'done' })
  expect(await seen(eventId)).toEqual([])
  expect(await app.events.pictureUse(app.db, pictureId)).toBe('hidden')
})

test('who agreed is sealed, goes with the consent, and reading it is written down', async () => {
  const eventId = await summarised()
  const pictureId = uploaded()
  await desk().addPicture({ eventId, pictureId, people: { recognisable: true, consent } })
  const rows = async () => (await sql<{ sealed: Buffer | null }>`select consent_from_sealed as sealed from events_picture`.execute(app.db)).rows[0]
  expect((await rows())?.sealed).not.toBeNull()
  expect(await findInTables(app.db, ['王女士'])).toEqual([])
  await desk().pictures({ eventId })
  const { rows: audit } = await sql<{ action: string }>`select action from audit_entry where action like 'eventPicture%' order by sequence`.execute(
    app.db,
  )
  expect(audit.map(({ action }) => action)).toEqual(['eventPicture.added', 'eventPictures.read'])
  await desk().removePicture({ eventId, pictureId })
  expect((await rows())?.sealed).toBeNull()
  expect(await desk().pictures({ eventId })).toEqual([])
  expect(await app.events.pictureUse(app.db, pictureId)).toBe('hidden')
})

test('no picture is shown before its summary is, before somebody looked at it, or of an event found by invitation alone', async () => {
  const eventId = await summarised(false)
  const [ready, held] = [uploaded(), uploaded(false)]
  await desk().addPicture({ eventId, pictureId: ready, people: alone })
  await desk().addPicture({ eventId, pictureId: held, people: alone })
  expect((await desk().pictures({ eventId })).map(({ standing }) => standing)).toEqual(['summaryHidden', 'waitsForLook'])
  expect(await app.events.pictureUse(app.db, ready)).toBe('hidden')
  await desk().summarise({ eventId, story: '大家剪了窗花。', walkIns: { adults: 0, children: 0 }, shown: true })
  expect(await seen(eventId)).toEqual([ready])
  await sql`update events_event set listed = false`.execute(app.db)
  expect(await app.events.pictureUse(app.db, ready)).toBe('hidden')
  await expect(app.as(null).events.recap({ eventId })).rejects.toMatchObject({ status: 404 })
})

test('pictures come after the event and before the archive; a consent can be withdrawn after it too', async () => {
  const eventId = asId<'Event'>(await app.event({ startsIn: hours(1), closesIn: minutes(50), cancelIn: minutes(50) }))
  const [pictureId, later] = [uploaded(), uploaded()]
  expect(await desk().addPicture({ eventId, pictureId, people: alone })).toMatchObject({ refusal: 'notOver' })
  app.passTime(hours(6))
  expect(await desk().addPicture({ eventId, pictureId: asId<'Picture'>(`dead${v7().slice(4)}`), people: alone })).toMatchObject({
    refusal: 'notUsable',
  })
  expect(await desk().addPicture({ eventId, pictureId, people: { recognisable: true, consent: { ...consent, on: '2026-11-30' } } })).toMatchObject({
    refusal: 'dateInFuture',
  })
  await desk().addPicture({ eventId, pictureId, people: { recognisable: true, consent } })
  for (let count = 1; count < mostPictures; count += 1) await desk().addPicture({ eventId, pictureId: uploaded(), people: alone })
  expect(await desk().addPicture({ eventId, pictureId: later, people: alone })).toMatchObject({ refusal: 'tooMany' })
  await desk().archive({ eventId })
  expect(await desk().notePicture({ eventId, pictureId, people: alone })).toMatchObject({ refusal: 'archived' })
  expect(await desk().withdrawConsent({ eventId, pictureId })).toEqual({ kind: 'done' })
  expect(await desk().removePicture({ eventId, pictureId })).toEqual({ kind: 'done' })
  await expect(desk().withdrawConsent({ eventId, pictureId: later })).rejects.toMatchObject({ status: 404 })
}, 60_000)

test('residents see exactly the standing that says so', () => {
  const said = new Set<string>()
  for (const recognisable of [true, false])
    for (const consented_on of ['2026-11-23', null])
      for (const withdrawn_at of [new Date(), null])
        for (const state of ['held', 'clear', 'refused'] as const)
          for (const shown of [true, false]) {
            const noted = { recognisable, consented_on, withdrawn_at }
            const standing = standingOf(noted, state, shown)
            said.add(standing)
            expect(standing === 'shown').toBe(isPictureShown(noted) && state === 'clear' && shown)
          }
  expect([...said].sort()).toEqual([...pictureStandings].sort())
})
