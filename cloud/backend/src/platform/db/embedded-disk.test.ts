import { chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { removeAbandoned, startEmbedded } from './embedded'
import { canEnter } from './os-account'
import { DatabaseStartError, explainDiskFault } from './start-fault'
import { isRoot, killHolder, mountSmallDisk, NOBODY, query, remountReadOnly, startHolder, unmount } from './testing-embedded'
import { makeTestFolder } from './testing-folders'

const log = () => undefined
const folder = makeTestFolder()
const noMount = mountSmallDisk(folder, 400)
if (noMount) console.warn(`The tests on a small disk are skipped: ${noMount}`)
const onSmallDisk = noMount ? test.skip : test

const nobody = { name: 'nobody', ...NOBODY }
const noNobody = !isRoot || !canEnter(nobody, resolve('.')) || !canEnter(nobody, resolve(process.execPath, '..'))
if (noNobody) console.warn('The tests as another user are skipped: they need root, and a project folder and a Node that others may enter')
const asNobody = noNobody ? test.skip : test

afterAll(async () => {
  if (!noMount) unmount(folder)
  await removeAbandoned(folder)
})

function fillDisk(): string {
  const filler = join(folder, 'filler')
  const chunk = Buffer.alloc(1_000_000)
  try {
    for (;;) writeFileSync(filler, chunk, { flag: 'a' })
  } catch {
    return filler
  }
}

onSmallDisk(
  'a full and a read-only disk are said in clear words, and afterwards everything is still there',
  async () => {
    const first = await startEmbedded({ dataDir: folder, log })
    await query(first.url, 'create table kept (id integer)')
    await first.stop()

    const filler = fillDisk()
    const full = startEmbedded({ dataDir: folder, log })
    await expect(full).rejects.toMatchObject({ kind: 'disk-full' })
    await expect(full).rejects.toThrow(`The disk that holds ${folder} is full. Free some space`)

    rmSync(filler)
    const again = await startEmbedded({ dataDir: folder, log })
    expect(await query(again.url, 'select * from kept')).toEqual([])
    await again.stop()

    remountReadOnly(folder)
    const readOnly = startEmbedded({ dataDir: folder, log })
    await expect(readOnly).rejects.toMatchObject({ kind: 'read-only' })
    await expect(readOnly).rejects.toThrow('Mount it writable')
  },
  60_000,
)

asNobody(
  'an ordinary user runs the server from node_modules or a copy, and the server is that user',
  async () => {
    const own = makeTestFolder()
    chownSync(own, NOBODY.uid, NOBODY.gid)
    const holder = await startHolder(own, NOBODY)
    expect(holder.report.refusal).toBeUndefined()
    expect(await query(holder.report.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await killHolder(holder)
    const adopted = await startHolder(own, NOBODY)
    expect(adopted.report).toMatchObject({ adopted: true, pid: holder.report.pid })
    await killHolder(adopted)
    await removeAbandoned(own)
  },
  60_000,
)

asNobody('a folder the user may not write is named, with what to do', async () => {
  const foreign = makeTestFolder()
  chmodSync(foreign, 0o555)
  const { report } = await startHolder(foreign, NOBODY)
  expect(report.refusal).toContain(`may not read and write ${foreign}`)
  await removeAbandoned(foreign)
})

test.each([
  ['ENOSPC: no space left on device, write', 'disk-full'],
  ['initdb: error: could not write file: No space left on device', 'disk-full'],
  ['FATAL:  could not write lock file "postmaster.pid": Disk quota exceeded', 'disk-full'],
  ['EROFS: read-only file system, open', 'read-only'],
  ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'read-only'],
  ['EACCES: permission denied, mkdir', 'no-permission'],
  ['FATAL:  data directory "/d" has wrong ownership', 'no-permission'],
])('%s is explained as %s', (said, kind) => {
  const explained = explainDiskFault(new Error(said), '/d')
  expect(explained).toBeInstanceOf(DatabaseStartError)
  expect(explained).toMatchObject({ kind, message: expect.stringContaining('/d') })
})

test('a fault that is not of the disk stays as it is', () => {
  const fault = new Error('syntax error')
  expect(explainDiskFault(fault, '/d')).toBe(fault)
})
