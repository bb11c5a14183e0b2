import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonKind } from '@xiongguan/contract/membership/terms'
import { consentText } from '../consent'

/** Which separate consent a stated name needs: one's own, or a guardian's for a child. */
export const namingPurpose = (kind: PersonKind): SeparatePurpose => (kind === 'child' ? 'childRegister' : 'realName')

/** What one reads and agrees to before name and document are stored. */
export const namingNotice = (kind: PersonKind) => consentText(namingPurpose(kind))

/** What one reads and agrees to before a phone is bound. */
export const phoneNotice = () => consentText('phone')
