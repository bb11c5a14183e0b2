import { separatePurposes, type Purpose, type SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { Register } from './purpose'
import * as association from './purposes-of-the-association'
import * as families from './purposes-of-families'

/**
 * The register of purposes (个人信息保护法 第五十五、五十六条): the one place that says what is processed, why, on what
 * ground and how long. Consents, the privacy guide, the rules for children and the impact assessment are made from it.
 */
export const register: Register = { ...families, ...association }

export const isSeparate = (purpose: Purpose): purpose is SeparatePurpose => separatePurposes.some((each) => each === purpose)
