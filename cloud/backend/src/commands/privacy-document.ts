import { writeFileSync } from 'node:fs'
import { impactDocument } from '../areas/consent'

/** `npm run privacy:document`: writes the impact assessment from the register of purposes. */
writeFileSync('docs/impact-assessment.md', impactDocument())
