import { Refused } from '@/ui/Refused'
import { fixOf, type Refusal, underField } from './household-refusal'

/** Why the household was not changed and where to put it right; what belongs under a field is said there. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const shown = refusal && !underField(refusal) ? refusal : null
  return <Refused of={shown} fix={shown && fixOf(shown)} />
}
