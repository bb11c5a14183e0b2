import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { settableClock } from '../../testing/doubles'
import { cloudStorage } from './cloud-storage'
import { diskStorage } from './disk-storage'
import { linkProof } from './link-proof'
import { s3Storage } from './s3-storage'
import type { ObjectStorage } from './storage'
import { recordingCloudFiles } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'xiongguan-storage-'))
const clock = settableClock()
const links = linkProof(Buffer.alloc(32, 7), clock)
const s3rver = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'files' }],
  allowMismatchedSignatures: false,
})
const root = 'cloud://demo.64656d6f'
const cloudFiles = recordingCloudFiles(root)
const adapters: Record<string, () => ObjectStorage> = {}
let s3Origin = ''

beforeAll(async () => {
  const { port } = await s3rver.run()
  s3Origin = `http://127.0.0.1:${port}`
  const s3 = s3Storage({ endpoint: s3Origin, bucket: 'files', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' })
  const disk = diskStorage({ folder: join(folder, 'disk'), links })
  const cloud = cloudStorage({ root, linkOrigin: 'https://files.invalid' }, async () => cloudFiles)
  Object.assign(adapters, { disk: () => disk, s3: () => s3, cloud: () => cloud })
})
afterAll(async () => {
  await s3rver.close()
  rmSync(folder, { recursive: true, force: true })
})

async function contentOf(storage: ObjectStorage, key: string): Promise<string | null> {
  const file = await storage.get(key)
  return file && new Response(file.body).text()
}

describe.each(['disk', 's3', 'cloud'])('the %s adapter', (name) => {
  const storage = () => {
    const make = adapters[name]
    if (!make) throw new Error('no such adapter')
    return make()
  }
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('gives back what was put, with its kind and size', async () => {
    await storage().put('pictures/one/large.jpg', bytes('石榴'))
    const file = await storage().get('pictures/one/large.jpg')
    expect(file).toMatchObject({ size: 6, type: 'image/jpeg' })
    expect(await contentOf(storage(), 'pictures/one/large.jpg')).toBe('石榴')
  })

  test('has nothing under a key nobody put, and deleting it is no fault', async () => {
    expect(await storage().get('pictures/none/large.jpg')).toBeNull()
    await storage().delete('pictures/none/large.jpg')
  })

  test('forgets what is deleted', async () => {
    await storage().put('pictures/gone/large.jpg', bytes('x'))
    await storage().delete('pictures/gone/large.jpg')
    expect(await storage().get('pictures/gone/large.jpg')).toBeNull()
  })

  test.each(['../outside.jpg', '/etc/passwd', 'a/../b.jpg', 'a//b.jpg', 'UPPER.jpg', 'no-ending', 'page.html', '', 'a b.jpg', 'a.jpg?x=.jpg'])(
    'takes no key like %j',
    async (key) => {
      await expect(storage().put(key, bytes('x'))).rejects.toThrow('not a key')
      await expect(storage().get(key)).rejects.toThrow('not a key')
      await expect(storage().delete(key)).rejects.toThrow('not a key')
      await expect(storage().privateLink(key, 60)).rejects.toThrow('not a key')
    },
  )

  test('lists by prefix in order and page by page, or says that it cannot', async () => {
    const { list, put } = storage()
    for (const each of ['b', 'a', 'c']) await put(`lists/${each}.bin`, bytes(each))
    await put('other/a.bin', bytes('x'))
    if (!list) return expect(name).toBe('cloud')
    expect(await list('lists/')).toEqual({ keys: ['lists/a.bin', 'lists/b.bin', 'lists/c.bin'], next: null })
    return expect(await list('lists/', 'lists/a.bin')).toEqual({ keys: ['lists/b.bin', 'lists/c.bin'], next: null })
  })
})

describe('private links', () => {
  test('of the disk hold for their file and their time only', async () => {
    const link = new URL((await adapters.disk?.().privateLink('exports/list.xlsx', 60)) ?? '', 'http://here.invalid')
    const [until, proof] = [link.searchParams.get('until') ?? '', link.searchParams.get('proof') ?? '']
    expect(link.pathname).toBe('/api/stored/exports/list.xlsx')
    expect(links.holds('exports/list.xlsx', until, proof)).toBe(true)
    expect(links.holds('exports/other.xlsx', until, proof)).toBe(false)
    expect(links.holds('exports/list.xlsx', String(Number(until) + 60), proof)).toBe(false)
    expect(links.holds('exports/list.xlsx', until, undefined)).toBe(false)
    expect(linkProof(Buffer.alloc(32, 8), clock).holds('exports/list.xlsx', until, proof)).toBe(false)
    clock.pass(2)
    expect(links.holds('exports/list.xlsx', until, proof)).toBe(false)
  })

  // The S3 server of the test knows dates and names of keys; that a signature is right only a real one tells (docs/real-device-checklist.md).
  test('of S3 open without any header, and not past their time', async () => {
    await adapters.s3?.().put('exports/list.csv', new TextEncoder().encode('名单'))
    const link = (await adapters.s3?.().privateLink('exports/list.csv', 60)) ?? ''
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('60')
    expect(await (await fetch(link)).text()).toBe('名单')
    expect((await fetch(link.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20200101'))).status).toBe(403)
  })

  test('of CloudBase ask for as many seconds', async () => {
    await adapters.cloud?.().privateLink('exports/list.csv', 90)
    expect(cloudFiles.calls.at(-1)).toEqual({
      api: 'getTempFileURL',
      payload: { fileList: [{ fileID: `${root}/exports/list.csv`, maxAge: 90 }] },
    })
  })
})

test('S3 with an unknown key is a fault, not a missing file', async () => {
  const s3 = s3Storage({ endpoint: s3Origin, bucket: 'files', region: 'us-east-1', accessKeyId: 'UNKNOWN', secretAccessKey: 'S3RVER' })
  await expect(s3.get('exports/list.csv')).rejects.toThrow('403')
})
