import Taro from '@tarojs/taro'
import { sharedValue } from './reads/shared-value'

/** The button whose tap WeChat checks before it believes that somebody agreed. */
export const agreeButton = 'agree-privacy'

type Said = Taro.onNeedPrivacyAuthorization.ResolveOption
type Resolve = (said: Said) => void

/** Calls of WeChat that wait for the same answer; several may ask at once. */
const waiting = new Set<Resolve>()
const asked = sharedValue(false)

/** Whether WeChat wants its own privacy contract agreed to before something goes on. */
export const usePrivacyAsked = asked.use

/** Listens for the whole life of the app: WeChat keeps the last listener only, and holds the call until it is answered. */
export function followPrivacyQuestions(): void {
  // A browser asks nothing beside our own notice, and base libraries before 2.32.3 know no such question.
  if (process.env.TARO_ENV !== 'weapp' || typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    waiting.add(resolve)
    resolve({ event: 'exposureAuthorization' })
    asked.set(true)
  })
}

function answer(said: Said): void {
  for (const resolve of waiting) resolve(said)
  waiting.clear()
  asked.set(false)
}

/** Once WeChat itself reported the tap on the button. */
export const agreeToPrivacy = () => answer({ event: 'agree', buttonId: agreeButton })
export const declinePrivacy = () => answer({ event: 'disagree' })

/** Opens the contract that was filled in at WeChat's own desk. */
export const openPrivacyContract = (): void => void Taro.openPrivacyContract({})

/** Whether WeChat asks nothing any more before it hands over a phone number, a scan or an entry of the calendar. */
export function isPrivacySettled(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || typeof Taro.getPrivacySetting !== 'function') return Promise.resolve(true)
  return new Promise((resolve) =>
    Taro.getPrivacySetting({ success: ({ needAuthorization }) => resolve(!needAuthorization), fail: () => resolve(false) }),
  )
}

/**
 * Asks before something of WeChat's is used, so that the question comes first and not half-way through; true where it was
 * agreed to, now or earlier. Base libraries before 2.32.3 ask nothing.
 */
export function privacyAgreed(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || typeof Taro.requirePrivacyAuthorize !== 'function') return Promise.resolve(true)
  return new Promise((resolve) => Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) }))
}
