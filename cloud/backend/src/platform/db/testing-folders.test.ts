import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { isAlive } from './process-identity'
import { killHolder, startHolder } from './testing-embedded'
import { makeTestFolder, removeLeftovers } from './testing-folders'

function folderOfDeadRun(): string {
  const folder = makeTestFolder()
  const dead = spawnSync(process.execPath, ['--version']).pid
  const renamed = folder.replace(`-${process.pid}-`, `-${dead}-`)
  renameSync(folder, renamed)
  return renamed
}

test('a killed run leaves nothing after the next one has begun, and a running one keeps its own', async () => {
  const left = folderOfDeadRun()
  const mine = makeTestFolder()
  const holder = await startHolder(left)
  await removeLeftovers()
  expect(existsSync(left)).toBe(true)

  await killHolder(holder)
  expect(isAlive(holder.report.pid)).toBe(true)
  await removeLeftovers()
  expect(existsSync(left)).toBe(false)
  expect(isAlive(holder.report.pid)).toBe(false)
  expect(existsSync(mine)).toBe(true)
  rmSync(mine, { recursive: true })
}, 60_000)
