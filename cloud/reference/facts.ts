import type { ReferenceFact } from './fact'
import { benefitFacts } from './sources/benefits'
import { childHealthFacts } from './sources/child-health'
import { growthFacts } from './sources/growth'
import { healthLiteracyFacts } from './sources/health-literacy'
import { holidayFacts } from './sources/holidays'
import { hotlineFacts } from './sources/hotlines'
import { immunizationFacts } from './sources/immunization'
import { maternalFacts } from './sources/maternal'
import { themeDayFacts } from './sources/theme-days'

/** Every fact a text may name, each key once. */
export const referenceFacts: readonly ReferenceFact[] = [
  ...immunizationFacts,
  ...maternalFacts,
  ...childHealthFacts,
  ...growthFacts,
  ...healthLiteracyFacts,
  ...hotlineFacts,
  ...benefitFacts,
  ...themeDayFacts,
  ...holidayFacts,
]
