import { randomUUID } from 'node:crypto'
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

test('a picture for everyone is kept for a year and can do nothing but be seen', async () => {
  const { pictureId, url } = await uploaded()
  await colleague.client.pictureDesk.judge({ pictureId: pictureId as never, verdict: 'pass' })
  const seen = await get(url)
  expect(seen.status).toBe(200)
  expect(seen.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=31536000, immutable',
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
