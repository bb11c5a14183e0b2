import type { Answer, EventDetail } from '@xiongguan/contract/events/resident'
import type { EventId, NextStep } from '@xiongguan/contract/events/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { type Route, routes } from '@/routes'
import { joinWaitlist, signUp } from '../queries'
import { words } from '../words'
import { words as waitWords } from './wait-words'

/** Why a family is neither in nor on the list, and what to do about it. */
export type NotIn = { title: string; words: string; nextStep: NextStep }
type Filled = { personIds: PersonId[]; sessionIds: EventDetail['sessions'][number]['sessionId'][]; answers: Answer[] }

/** Sends one filled form, to sign up or to wait; answers where what came of it is shown, null when nothing did. */
export function useSending(eventId: EventId) {
  const [signing, joining] = [useChange(signUp), useChange(joinWaitlist)]
  const [refusal, setRefusal] = useState<NotIn | null>(null)
  const send = async (filled: Filled, waits: boolean): Promise<Route | null> => {
    setRefusal(null)
    const result = await (waits ? joining : signing).run({ eventId, ...filled })
    if (result?.kind === 'refused')
      setRefusal({ title: waits ? waitWords.joinRefused : words.refused, words: result.words, nextStep: result.nextStep })
    if (result?.kind === 'signedUp') return routes.ticket(result.signUpId)
    return result?.kind === 'joined' ? routes.waitPlace(eventId) : null
  }
  return {
    send,
    busy: signing.busy || joining.busy,
    failure: signing.failure ?? joining.failure,
    refusal,
    forgetRefusal: () => setRefusal(null),
  }
}
