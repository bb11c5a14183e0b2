import type * as z from 'zod'
import type { ChildConsentNotice } from '@xiongguan/contract/membership/resident'
import { consentText } from '../consent'

/** What a guardian reads and agrees to apart from everything else before a child's nickname is stored; from the register of purposes. */
export const childConsentNotice: z.infer<typeof ChildConsentNotice> = consentText('childNickname')
