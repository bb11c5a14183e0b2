import { removeAbandoned, startEmbedded } from './embedded'
import { openDatabase } from './locate'
import { findMachinePrograms, findNpmPrograms } from './server-programs'
import { query } from './testing-embedded'
import { makeTestFolder } from './testing-folders'

const log = () => undefined
const machine = findMachinePrograms()
if (!machine) console.warn('The test of a postgres on the machine is skipped: none is installed here')
const onMachine = machine ? test : test.skip

test('DATABASE_URL comes first and nothing is started or written', async () => {
  const opened = await openDatabase({ databaseUrl: 'postgres://elsewhere/db', dataDir: '/nowhere/at/all', log })
  expect(opened).toMatchObject({ url: 'postgres://elsewhere/db', source: 'given' })
  await opened.stop()
})

test('then the server npm brought', async () => {
  const dataDir = makeTestFolder()
  const opened = await openDatabase({ dataDir, log })
  expect(opened.source).toBe('npm')
  expect(await query(opened.url, 'show server_version')).toEqual([{ server_version: expect.stringMatching(`^${findNpmPrograms()?.major}\\.`) }])
  await opened.stop()
  await removeAbandoned(dataDir)
}, 60_000)

onMachine(
  'a postgres on the machine serves as well, with Chinese trigrams where it ships them',
  async () => {
    if (!machine) return
    const dataDir = makeTestFolder()
    const server = await startEmbedded({ dataDir, log, programs: machine })
    expect(await query(server.url, 'show fsync')).toEqual([{ fsync: 'on' }])
    const [ctype] = await query(server.url, 'select datctype from pg_database limit 1')
    expect(ctype?.datctype).toMatch(/UTF-?8/i)
    await server.stop()
    await removeAbandoned(dataDir)
  },
  60_000,
)
