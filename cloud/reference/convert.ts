import { fileURLToPath } from 'node:url'
import { writeGenerated } from './provenance'

/** `tsx cloud/reference/convert.ts`: after a CSV copy or its `.md` changed, write the JSON beside it again. */
const factsFolder = fileURLToPath(new URL('./facts', import.meta.url))
process.stdout.write(`${writeGenerated(factsFolder).join('\n')}\n`)
