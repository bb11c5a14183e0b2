import { antenatalSchedule } from './antenatal'
import { childCheckSchedule } from './child-checks'
import { growthStandard } from './growth'
import type { ReferenceSchedule } from './schedule'
import { vaccinationSchedule } from './vaccination'

/** The current schedule of each kind. */
export const referenceSchedules: readonly ReferenceSchedule[] = [vaccinationSchedule, childCheckSchedule, antenatalSchedule, growthStandard]
