import { antenatalSchedule } from './antenatal'
import { childCheckSchedule } from './child-checks'
import { claimSchedule } from './claims'
import { feedingSchedule } from './feeding'
import { growthStandard } from './growth'
import { newbornSchedule } from './newborn'
import { preparingSchedule } from './preparing'
import { publicVisitSchedule } from './public-visits'
import type { ReferenceSchedule } from './schedule'
import { vaccinationSchedule } from './vaccination'
import { warningSignSchedule } from './warning-signs'

/** The current schedule of each kind. */
export const referenceSchedules: readonly ReferenceSchedule[] = [
  vaccinationSchedule,
  childCheckSchedule,
  antenatalSchedule,
  growthStandard,
  publicVisitSchedule,
  preparingSchedule,
  newbornSchedule,
  warningSignSchedule,
  feedingSchedule,
  claimSchedule,
]
