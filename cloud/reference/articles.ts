import { antenatal } from './articles/antenatal'
import { childChecks } from './articles/child-checks'
import { childcareSubsidy } from './articles/childcare-subsidy'
import { familyDay } from './articles/family-day'
import { healthLiteracy } from './articles/health-literacy'
import { hotlines } from './articles/hotlines'
import { membersDay } from './articles/members-day'
import { threeAndThree } from './articles/three-and-three'
import { vaccines } from './articles/vaccines'
import { warningSigns } from './articles/warning-signs'
import type { ReferenceArticle } from './articles/write'

/** The first ten articles, in the order a new reader meets them. */
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
]
