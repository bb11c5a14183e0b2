import type { WaitlistRules } from '@xiongguan/contract/events/staff'
import { instantOf, wallTimeOf } from '../../../platform/time'
import type { WallTime } from '../../../platform/time'

/** The rules of a waitlist as they are typed; kept while it is switched off, and then not sent. */
export type WaitValues = Omit<WaitlistRules, 'cutOffAt' | 'drawAt'> & { cutOffAt?: WallTime; drawAt?: WallTime }

const usual: WaitValues = { passing: 'strict', allocation: 'turn', offerHours: 24, lateFromHours: 48, lateOfferMinutes: 120, offersAtOnce: 50 }

export function waitValuesOf(rules: WaitlistRules | null): WaitValues {
  if (!rules) return usual
  return { ...rules, cutOffAt: wallTimeOf(rules.cutOffAt), drawAt: rules.drawAt ? wallTimeOf(rules.drawAt) : undefined }
}

export function waitRulesOf({ cutOffAt, drawAt, ...values }: WaitValues): WaitlistRules {
  return {
    ...values,
    cutOffAt: instantOf(cutOffAt ?? ''),
    drawAt: values.allocation === 'lottery' && drawAt ? instantOf(drawAt) : null,
  }
}
