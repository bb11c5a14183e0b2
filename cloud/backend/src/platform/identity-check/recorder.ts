import type { CheckIdentity, IdentityAnswer, StatedIdentity } from './api'

/** Only for tests: keeps what was asked, and answers as told. */
export function recordingIdentityCheck(answer: (stated: StatedIdentity) => IdentityAnswer): { check: CheckIdentity; asked: StatedIdentity[] } {
  const asked: StatedIdentity[] = []
  return {
    asked,
    check: async (stated) => {
      asked.push(stated)
      return answer(stated)
    },
  }
}
