import { randomUUID } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import sharp from 'sharp'
import type { DeskPicture } from '@xiongguan/contract/content/staff'
import { asUpload, madePicture } from '../../testing/pictures'
import { createTestApp, type TestApp } from '../../testing/test-app'

let house: TestApp
let editor: Awaited<ReturnType<TestApp['staff']>>
let colleague: Awaited<ReturnType<TestApp['staff']>>
beforeAll(async () => {
  house = await createTestApp()
  editor = await house.staff('editor')
  colleague = await house.staff('event_manager')
})
afterAll(() => house.destroy())

const pictures = () => house.app.areas.content.pictures

async function uploaded(bytes: Uint8Array): Promise<DeskPicture> {
  const result = await editor.client.pictureDesk.upload(asUpload(bytes))
  if (result.kind !== 'saved') throw new Error(result.words)
  return result.picture
}

async function bytesOf(pictureId: string, size: 'large' | 'small'): Promise<Buffer> {
  const file = await pictures().open(pictureId, size)
  if (!file) throw new Error('the picture cannot be opened')
  return Buffer.from(await new Response(file.file.body).arrayBuffer())
}

async function cleared(bytes: Uint8Array): Promise<DeskPicture> {
  const picture = await uploaded(bytes)
  expect(await colleague.client.pictureDesk.judge({ pictureId: picture.pictureId, verdict: 'pass' })).toEqual({ kind: 'done' })
  return picture
}

test.each(['jpeg', 'png', 'webp'] as const)('a %s is kept as two JPEGs without place or camera', async (format) => {
  const sent = await madePicture({ width: 2400, height: 1200, format })
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const { pictureId, width, height } = await cleared(sent)
  expect([width, height]).toEqual([1600, 800])
  for (const [size, wide] of [
    ['large', 1600],
    ['small', 480],
  ] as const) {
    const kept = await sharp(await bytesOf(pictureId, size)).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: wide })
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc]).toEqual([undefined, undefined, undefined, undefined])
  }
})

test('a picture taken with the phone on its side stands upright', async () => {
  const sideways = await sharp(await madePicture({ width: 80, height: 40, format: 'jpeg' }))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(await uploaded(sideways)).toMatchObject({ width: 40, height: 80 })
})

test('a small picture is not blown up', async () => {
  expect(await uploaded(await madePicture({ width: 30, height: 20 }))).toMatchObject({ width: 30, height: 20 })
})

/** A PNG head that says it is enormous: 8 bytes of signature, then IHDR. */
function bomb(): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4)
  header.writeUInt32BE(60_000, 8)
  header.writeUInt32BE(60_000, 12)
  header[16] = 8
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, deflateRawSync(Buffer.alloc(1000))])
}

describe('refused in words', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const fakePng = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('no picture at all')])
  test.each([
    ['an SVG', svg, '不是能用的图片'],
    ['a page called a picture', Buffer.from('<html><script>alert(1)</script></html>'), '不是能用的图片'],
    ['a GIF that is also a script', Buffer.from('GIF89a/*\0\0*/=alert(1)//'), '不是能用的图片'],
    ['a PNG by its first bytes only', fakePng, '打不开'],
    ['a PNG that unfolds into 3.6 thousand million pixels', bomb(), '打不开'],
    ['more than 8 MB', Buffer.alloc(8 * 1024 * 1024 + 1, 0xff), '太大'],
    ['an empty file', Buffer.alloc(0), '空文件'],
  ])('%s', async (_what, bytes, words) => {
    expect(await editor.client.pictureDesk.upload(asUpload(bytes))).toEqual({ kind: 'refused', words: expect.stringContaining(words) })
  })

  test('a picture cut off half way', async () => {
    const whole = await sharp({
      create: { width: 400, height: 400, channels: 3, background: '#b5472f', noise: { type: 'gaussian', mean: 120, sigma: 40 } },
    })
      .jpeg()
      .toBuffer()
    expect(await editor.client.pictureDesk.upload(asUpload(whole.subarray(0, whole.length / 2)))).toMatchObject({ kind: 'refused' })
  })

  test.each(['', ' ', '图'])('no words for those who do not see it: %j', async (alt) => {
    await expect(editor.client.pictureDesk.upload(asUpload(await madePicture(), alt))).rejects.toMatchObject({ status: 400 })
  })
})

test('what hangs behind a picture does not come through', async () => {
  const polyglot = Buffer.concat([await madePicture({ format: 'jpeg' }), Buffer.from('<script>alert(1)</script>PK\x03\x04')])
  const { pictureId } = await cleared(polyglot)
  expect((await bytesOf(pictureId, 'large')).includes('<script>')).toBe(false)
})

test('residents see a picture only once somebody else than the sender looked at it', async () => {
  const { pictureId, state, own } = await uploaded(await madePicture())
  expect([state, own]).toEqual(['held', true])
  expect(await pictures().open(pictureId, 'small')).toBeNull()
  expect(await editor.client.pictureDesk.judge({ pictureId, verdict: 'pass' })).toMatchObject({
    kind: 'refused',
    words: expect.stringContaining('另一位'),
  })
  const { items } = await colleague.client.pictureDesk.held({})
  expect(items.find((item) => item.pictureId === pictureId)).toMatchObject({ own: false, look: expect.stringContaining('/api/stored/pictures/') })
  await colleague.client.pictureDesk.judge({ pictureId, verdict: 'pass' })
  expect(await pictures().open(pictureId, 'small')).not.toBeNull()
  expect(await colleague.client.pictureDesk.judge({ pictureId, verdict: 'refuse' })).toMatchObject({ kind: 'refused' })
})

test('the database itself refuses a look by the sender', async () => {
  const { pictureId } = await uploaded(await madePicture())
  await expect(
    sql`update content_picture set state = 'clear', looked_by = uploaded_by, looked_at = now() where picture_id = ${pictureId}`.execute(house.db),
  ).rejects.toMatchObject({ code: '23514' })
})

test('sent again after a lost answer it is one picture', async () => {
  const key = randomUUID()
  const again = house.clients.token(editor.tokens.token, key)
  const sent = asUpload(await madePicture({ width: 33 }))
  const [first, second] = [await again.pictureDesk.upload(sent), await again.pictureDesk.upload(sent)]
  expect(first).toMatchObject({ kind: 'saved' })
  expect(first.kind === 'saved' && second.kind === 'saved' && second.picture.pictureId).toBe(first.kind === 'saved' && first.picture.pictureId)
  await expect(again.pictureDesk.upload(asUpload(await madePicture({ width: 34 })))).rejects.toMatchObject({ status: 409 })
})

test('sweeping removes refused and orphaned files after a day, and no other', async () => {
  const kept = await cleared(await madePicture())
  const refused = await uploaded(await madePicture())
  await colleague.client.pictureDesk.judge({ pictureId: refused.pictureId, verdict: 'refuse' })
  const orphan = await uploaded(await madePicture())
  await sql`delete from content_picture where picture_id = ${orphan.pictureId}`.execute(house.db)
  house.clock.set(new Date())
  await pictures().sweep()
  expect(await pictures().sweep()).toBe(0)
  house.clock.pass(60 * 25)
  expect(await pictures().sweep()).toBe(4)
  expect(await pictures().open(kept.pictureId, 'large')).not.toBeNull()
})

test('WeChat is asked about every picture: risky is refused, passed is shown at once, unsure waits for a person', async () => {
  const { client } = await house.staff('editor')
  const send = async () => client.pictureDesk.upload(asUpload(await madePicture()))
  const asked = () => house.wechat.calls.filter(({ api }) => api === 'security.imgSecCheck').length
  const before = asked()
  const kept = async () => Number((await sql<{ count: string }>`select count(*) from content_picture`.execute(house.db)).rows[0]?.count)
  const count = await kept()
  try {
    house.wechat.answerPictures(() => 'risky')
    expect(await send()).toMatchObject({ kind: 'refused' })
    expect(await kept()).toBe(count)
    house.wechat.answerPictures(() => 'pass')
    expect(await send()).toMatchObject({ picture: { state: 'clear' } })
    house.wechat.answerPictures(() => Promise.reject(new Error('no network')))
    expect(await send()).toMatchObject({ picture: { state: 'held' } })
  } finally {
    house.wechat.answerPictures(() => 'review')
  }
  expect(await send()).toMatchObject({ picture: { state: 'held' } })
  expect(asked() - before).toBe(4)
})
