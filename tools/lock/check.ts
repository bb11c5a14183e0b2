import { readFileSync } from 'node:fs'
import { type Lock, lockFaults } from './rules'

const faults = lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
