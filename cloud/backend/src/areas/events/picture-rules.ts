import type { PictureState } from '@xiongguan/contract/content/terms'
import type { PictureStanding } from '@xiongguan/contract/events/terms'

type Noted = { recognisable: boolean; consented_on: string | null; withdrawn_at: Date | null }

/** Pictures of one event at most. */
export const mostPictures = 30

/** Whether the people on a picture let it be shown: nobody can be recognised, or they agreed and still do. */
export const isPictureShown = ({ recognisable, consented_on, withdrawn_at }: Noted): boolean =>
  withdrawn_at === null && (!recognisable || consented_on !== null)

/** Whether residents see a picture now, and the first reason why not. */
export function standingOf(noted: Noted, state: PictureState, summaryShown: boolean): PictureStanding {
  if (noted.withdrawn_at !== null) return 'withdrawn'
  if (!isPictureShown(noted)) return 'needsConsent'
  if (state !== 'clear') return state === 'refused' ? 'refused' : 'waitsForLook'
  return summaryShown ? 'shown' : 'summaryHidden'
}
