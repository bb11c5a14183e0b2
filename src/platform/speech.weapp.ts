import type { Speaker } from './speech-types'

/** WeChat reads nothing aloud by itself: a text-to-speech plugin needs a real account (真机清单). Until then there is nobody. */
export const findSpeaker = (): Promise<Speaker | null> => Promise.resolve(null)
