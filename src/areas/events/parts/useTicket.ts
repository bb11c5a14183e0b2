import type { Ticket } from '@xiongguan/contract/events/resident'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { type ReadState, useRead } from '@/platform/reads/useRead'
import { ticket } from '../queries'
import { keepTicket, keptTicket } from './kept-tickets'

/** A ticket stays on the phone after its first showing. */
export function useTicket(signUpId: SignUpId): ReadState<Ticket> {
  const state = useRead(ticket, { signUpId })
  const { data, failure } = state
  const [kept] = useState(() => keptTicket(signUpId))
  useEffect(() => {
    if (data) keepTicket(data)
  }, [data])
  return kept && !data && failure?.offline ? { ...state, data: kept } : state
}
