import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { removeAbandoned, startEmbedded, type EmbeddedServer } from './embedded'
import { isRoot, killHolder, query, startHolder } from './testing-embedded'
import { makeTestFolder } from './testing-folders'

const lines: string[] = []
const log = (line: string) => void lines.push(line)
const running: EmbeddedServer[] = []
let dataDir: string

async function start(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir: folder, log })
  running.push(server)
  return server
}

async function untilAnswers(url: string, statement: string): Promise<Record<string, unknown>[]> {
  for (;;) {
    try {
      return await query(url, statement)
    } catch {
      await sleep(50)
    }
  }
}

beforeAll(async () => {
  dataDir = makeTestFolder()
  mkdirSync(join(dataDir, 'cluster.part'))
  writeFileSync(join(dataDir, 'cluster.part', 'PG_VERSION'), '18\n')
  const server = await start()
  await query(server.url, 'create table acknowledged (id integer primary key); insert into acknowledged values (1)')
  await server.stop()
}, 120_000)

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

afterAll(() => removeAbandoned(dataDir))

test('an initdb that was killed half-way is begun anew, and each slow step has its line', () => {
  expect(existsSync(join(dataDir, 'cluster.part'))).toBe(false)
  expect(lines.some((line) => line.startsWith('Making a new database'))).toBe(true)
})

test('acknowledged means on disk: fsync and synchronous_commit are on, and only this machine can connect', async () => {
  const { url } = await start()
  const wanted = {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    server_encoding: 'UTF8',
  }
  for (const [name, value] of Object.entries(wanted)) {
    expect(await query(url, `show ${name}`)).toEqual([{ [name]: value }])
  }
  const { port } = new URL(url)
  await expect(query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow('password authentication failed')
  expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600)
})

test('Chinese has trigrams, and lower() reaches beyond ASCII', async () => {
  const { url } = await start()
  await query(url, 'create extension if not exists pg_trgm')
  const [trigrams] = await query(url, `select cardinality(show_trgm('疫苗接种')) as amount, show_trgm('疫苗接种') = show_trgm('产前检查') as same`)
  expect(trigrams).toEqual({ amount: 5, same: false })
  const [words] = await query(url, `select '嘉峪关市疫苗接种时间' like '%疫苗%' as found, lower('ＡＢＣ É 嘉峪关') as lowered`)
  expect(words).toEqual({ found: true, lowered: 'ａｂｃ é 嘉峪关' })
})

test('the address stays the same from one start to the next', async () => {
  const first = await start()
  await first.stop()
  expect((await start()).url).toBe(first.url)
})

test('a second start says which process holds the folder and what to do', async () => {
  const holder = await startHolder(dataDir)
  const refusal = start()
  await expect(refusal).rejects.toMatchObject({ kind: 'held' })
  await expect(refusal).rejects.toThrow(`already in use by process ${holder.node.pid}`)
  await expect(refusal).rejects.toThrow('DATA_DIR')
  await killHolder(holder)
})

test('a second start inside the same process is refused too', async () => {
  await start()
  await expect(start()).rejects.toThrow('this very process')
})

test('kill -9 of Node: the server left behind is taken over with all it acknowledged', async () => {
  const holder = await startHolder(dataDir)
  await query(holder.report.url, 'insert into acknowledged values (2)')
  await killHolder(holder)
  const server = await start()
  expect(server).toMatchObject({ adopted: true, pid: holder.report.pid, url: holder.report.url })
  expect(await query(server.url, 'select id from acknowledged order by id')).toEqual([{ id: 1 }, { id: 2 }])
})

test('kill -9 of Node and of the server: it starts again with all it acknowledged', async () => {
  const holder = await startHolder(dataDir)
  await query(holder.report.url, 'insert into acknowledged values (3)')
  // Held still first, or a quick supervisor brings the server back before it is killed itself.
  holder.node.kill('SIGSTOP')
  process.kill(holder.report.pid, 'SIGKILL')
  await killHolder(holder)
  const server = await start()
  expect(server.adopted).toBe(false)
  expect(await query(server.url, 'select id from acknowledged where id = 3')).toEqual([{ id: 3 }])
})

test.each(['own', 'adopted'] as const)('kill -9 of the server alone (%s): the supervisor brings it back at the same address', async (kind) => {
  if (kind === 'adopted') await killHolder(await startHolder(dataDir))
  const server = await start()
  expect(server.adopted).toBe(kind === 'adopted')
  const before = server.pid
  process.kill(before, 'SIGKILL')
  expect(await untilAnswers(server.url, 'select id from acknowledged where id = 1')).toEqual([{ id: 1 }])
  await server.stop()
  expect(server.pid).not.toBe(before)
  expect(lines.some((line) => line.includes(`process ${before}) ended unexpectedly`))).toBe(true)
})

test('a note left by a dead server, whose id a stranger has now, does not stop the start', async () => {
  await (await start()).stop()
  writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n\nready\n`)
  expect((await start()).adopted).toBe(false)
})

test('data of another PostgreSQL version are refused and left as they are', async () => {
  const file = join(dataDir, 'cluster', 'PG_VERSION')
  const real = readFileSync(file, 'utf8')
  writeFileSync(file, '14\n')
  const refusal = start()
  await expect(refusal).rejects.toMatchObject({ kind: 'version' })
  await expect(refusal).rejects.toThrow('written by PostgreSQL 14, but PostgreSQL 18')
  expect(readFileSync(file, 'utf8')).toBe('14\n')
  writeFileSync(file, real)
})

test('a lost password file is named instead of a new, wrong password being made', async () => {
  const file = join(dataDir, 'password')
  const real = readFileSync(file, 'utf8')
  rmSync(file)
  await expect(start()).rejects.toThrow(file)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, real, { mode: 0o600 })
})

test('the log of the server holds no values of a failed statement', async () => {
  const { url } = await start()
  await expect(query(url, `insert into acknowledged values (1) -- 王小明`)).rejects.toThrow('duplicate key')
  const logged = readFileSync(join(dataDir, 'server.log'), 'utf8')
  expect(logged).toContain('duplicate key')
  expect(logged).not.toMatch(/王小明|Key \(id\)/)
})

const asRoot = isRoot ? test : test.skip

asRoot('root with a closed home: the data live where the server may go, and the folder says where', async () => {
  const closed = makeTestFolder()
  chmodSync(closed, 0o700)
  const inside = join(closed, 'data')
  const first = await start(inside)
  await query(first.url, 'create table kept (id integer)')
  await first.stop()
  expect(readdirSync(inside)).toEqual(['postgres-elsewhere'])
  const real = realpathSync(join(inside, 'postgres-elsewhere'))
  expect(await query((await start(inside)).url, 'select * from kept')).toEqual([])
  for (const server of running.splice(0)) await server.stop()
  await removeAbandoned(inside)
  expect(existsSync(real)).toBe(false)
  rmSync(closed, { recursive: true })
})
