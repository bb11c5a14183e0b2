import { isOver, measureBuilds } from './measure'

const inKB = (bytes: number) => `${Math.round(bytes / 1024)} KB`

const sizes = measureBuilds('dist')
for (const size of sizes) process.stdout.write(`${size.what}: ${inKB(size.bytes)} of ${inKB(size.most)}${isOver(size) ? ' — TOO BIG' : ''}\n`)
process.exitCode = sizes.some(isOver) ? 1 : 0
