import { settableClock } from '../../testing/doubles'
import { readSettings } from '../settings'
import { chooseStorage } from './choose-storage'
import { recordingCloudFiles } from './testing'

const choose = (environment: NodeJS.ProcessEnv) =>
  chooseStorage(readSettings(environment), {
    secret: Buffer.alloc(32, 1),
    clock: settableClock(),
    loadCloud: async () => recordingCloudFiles('cloud://demo.1'),
  })

test('a folder of this machine is the default, and our own address answers its links', async () => {
  const { storage, links } = choose({})
  expect(links).not.toBeNull()
  expect(await storage.privateLink('pictures/a/small.jpg', 60)).toMatch(/^\/api\/stored\/pictures\/a\/small\.jpg\?until=\d+&proof=/)
})

test.each([
  [{ STORAGE: 's3' }, 'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY'],
  [{ STORAGE: 's3', S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files', S3_ACCESS_KEY: 'key' }, 'S3_SECRET_KEY'],
  [{ STORAGE: 'cloud', CLOUD_FILES_ROOT: 'cloud://demo.1' }, 'CLOUD_FILES_ORIGIN'],
])('%j does not start', (environment, missing) => {
  expect(() => choose(environment)).toThrow(`needs ${missing}`)
})

test('links of a bucket and of CloudBase lead elsewhere, and say where', () => {
  const s3 = choose({ STORAGE: 's3', S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'files', S3_ACCESS_KEY: 'k', S3_SECRET_KEY: 's' })
  expect(s3).toMatchObject({ links: null, storage: { linkOrigins: ['https://s3.example'] } })
  const cloud = choose({ STORAGE: 'cloud', CLOUD_FILES_ROOT: 'cloud://demo.1', CLOUD_FILES_ORIGIN: 'https://demo.tcb.example' })
  expect(cloud).toMatchObject({ links: null, storage: { list: null, linkOrigins: ['https://demo.tcb.example'] } })
})

test('a word that is no store is refused', () => {
  expect(() => choose({ STORAGE: 'ftp' })).toThrow('STORAGE')
})
