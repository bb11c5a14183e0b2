import { consentText } from '../../cloud/backend/src/areas/consent'
import type { Prepare, Relations } from './rights-probes'

const nothing: Prepare = () => ({ input: {} })
const phone: Prepare = () => ({ input: { purpose: 'phone', version: consentText('phone').version } })
const othersChild: Prepare = ({ neighbour }) => ({
  input: { purpose: 'childRegister', version: consentText('childRegister').version, subjectId: neighbour.personIds[0] },
})

export const consentProbes: Readonly<Record<string, Relations>> = {
  'consent.mine': { own: nothing },
  'consent.history': { own: nothing },
  'consent.give': { own: phone, 'others-child': othersChild },
  'consent.withdraw': { own: phone, 'others-child': othersChild },
}
