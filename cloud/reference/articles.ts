import { afterBirth } from './articles/after-birth'
import { antenatal } from './articles/antenatal'
import { breastfeedingTime } from './articles/breastfeeding-time'
import { childChecks } from './articles/child-checks'
import { childcareSubsidy } from './articles/childcare-subsidy'
import { clinicVisits } from './articles/clinic-visits'
import { familyDay } from './articles/family-day'
import { familyHealth } from './articles/family-health'
import { growthMeasuring } from './articles/growth-measuring'
import { healthLiteracy } from './articles/health-literacy'
import { hotlines } from './articles/hotlines'
import { literacyChronic } from './articles/literacy-chronic'
import { literacyIdeas } from './articles/literacy-ideas'
import { literacyInfection } from './articles/literacy-infection'
import { literacyLiving } from './articles/literacy-living'
import { maternityLeave } from './articles/maternity-leave'
import { membersDay } from './articles/members-day'
import { missedDoses } from './articles/missed-doses'
import { newFamilyWays } from './articles/new-family-ways'
import { preconceptionCheck } from './articles/preconception-check'
import { preschoolFee } from './articles/preschool-fee'
import { reproductiveHealth } from './articles/reproductive-health'
import { threeAndThree } from './articles/three-and-three'
import { vaccinationCertificate } from './articles/vaccination-certificate'
import { vaccinationDay } from './articles/vaccination-day'
import { vaccines } from './articles/vaccines'
import { warningSigns } from './articles/warning-signs'
import { youthHealth } from './articles/youth-health'
import type { ReferenceArticle } from './articles/write'

/** Every article, in the order a new reader meets them. */
export const referenceArticles: readonly ReferenceArticle[] = [
  vaccines,
  antenatal,
  childChecks,
  warningSigns,
  childcareSubsidy,
  hotlines,
  threeAndThree,
  healthLiteracy,
  familyDay,
  membersDay,
  preconceptionCheck,
  clinicVisits,
  afterBirth,
  missedDoses,
  vaccinationCertificate,
  growthMeasuring,
  maternityLeave,
  breastfeedingTime,
  preschoolFee,
  familyHealth,
  newFamilyWays,
  reproductiveHealth,
  youthHealth,
  literacyIdeas,
  literacyInfection,
  literacyChronic,
  literacyLiving,
  vaccinationDay,
]
