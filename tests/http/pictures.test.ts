import { randomUUID } from 'node:crypto'
import { eventForm, hours } from '../../cloud/backend/src/areas/events/testing/compose'
import { asUpload, madePicture } from '../../cloud/backend/src/testing/pictures'
import { ask, closeConnections } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'

let served: ServedApp
let editor: Awaited<ReturnType<ServedApp['staff']>>
let colleague: typeof editor
beforeAll(async () => {
  served = await serveTestApp()
  editor = await served.staff('editor')
  colleague = await served.staff('editor')
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

/** A published event that is over by now. */
async function overEvent() {
  const { client } = await served.staff('event_manager')
  const saved = await client.eventDesk.create(eventForm(served.clock.now(), { startsIn: hours(1), closesIn: hours(0.5), cancelIn: hours(0.5) }))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  await client.eventDesk.publish({ eventId: saved.eventId })
  served.clock.pass(6 * 60)
  return saved.eventId
}

const get = (path: string) => ask(served.origin, { method: 'GET', path })
const upload = (body: unknown) =>
  ask(served.origin, {
    method: 'POST',
    path: '/api/desk/pictures',
    token: editor.tokens.token,
    headers: { 'Idempotency-Key': randomUUID() },
    body,
  })

async function uploaded() {
  const { body } = await upload(asUpload(await madePicture()))
  return (body as { picture: { pictureId: string; url: string; look: string } }).picture
}

test('a picture nobody looked at opens by its private link only, for as long as that lasts', async () => {
  const { url, look } = await uploaded()
  expect((await get(url)).status).toBe(404)
  const seen = await get(look)
  expect(seen.status).toBe(200)
  expect(seen.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
  expect((await get(look.replace('/small.jpg', '/large.jpg'))).status).toBe(404)
  served.clock.pass(6)
  expect((await get(look)).status).toBe(404)
})

test('a picture for everyone is kept for an hour, as it can be taken back, and can do nothing but be seen', async () => {
  const { pictureId, url } = await uploaded()
  await colleague.client.pictureDesk.judge({ pictureId: pictureId as never, verdict: 'pass' })
  const seen = await get(url)
  expect(seen.status).toBe(200)
  expect(seen.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  })
})

test.each([
  '/api/pictures/nothing/large.jpg',
  '/api/pictures/019ac000-0000-7000-8000-000000000001/huge.jpg',
  '/api/stored/..%2F..%2Fsecrets.json',
  '/api/stored/pictures/x.jpg?until=9999999999&proof=AAAA',
])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('other operations take no body of this size, and this one none that is larger', async () => {
  const body = JSON.stringify({ picture: 'A'.repeat(12 * 1024 * 1024), alt: '很大的图' })
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(body.length), Authorization: `Bearer ${editor.tokens.token}` }
  const sent = (path: string) => served.web.request(path, { method: 'POST', headers, body })
  const tooMuch = await sent('/api/desk/pictures')
  expect([tooMuch.status, await tooMuch.json()]).toEqual([413, expect.objectContaining({ reason: '图片太大，请选 8 MB 以内的' })])
  expect((await sent('/api/desk/events')).status).toBe(413)
})

test('a picture of an event is kept by nobody, and its address opens nothing once the consent is withdrawn', async () => {
  const { pictureId, url } = await uploaded()
  await colleague.client.pictureDesk.judge({ pictureId: pictureId as never, verdict: 'pass' })
  const eventId = await overEvent()
  const { client } = await served.staff('event_manager')
  await client.organiserDesk.summarise({ eventId, story: '大家剪了窗花。', walkIns: { adults: 0, children: 0 }, shown: true })
  const key = { eventId, pictureId: pictureId as never }
  await client.organiserDesk.addPicture({ ...key, people: { recognisable: true, consent: null } })
  expect((await get(url)).status).toBe(404)
  await client.organiserDesk.notePicture({ ...key, people: { recognisable: true, consent: { from: '演示 · 家长', on: '2026-01-01' } } })
  expect((await get(url)).headers).toMatchObject({ 'cache-control': 'private, no-store' })
  await client.organiserDesk.withdrawConsent(key)
  expect((await get(url)).status).toBe(404)
})
