import type { Ticket } from '@xiongguan/contract/events/resident'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { type ReadState, useRead } from '@/platform/reads/useRead'
import { recall, remember } from '@/platform/storage'
import { ticket } from '../queries'

/** A ticket stays on the phone after its first showing: halls and squares have no network. It holds no name. */
export function useTicket(signUpId: SignUpId): ReadState<Ticket> {
  const name = `ticket.${signUpId}`
  const state = useRead(ticket, { signUpId })
  const { data, failure } = state
  const [kept] = useState(() => recall<Ticket | null>(name, null))
  useEffect(() => {
    if (data) remember(name, data)
  }, [name, data])
  return kept && !data && failure?.offline ? { ...state, data: kept } : state
}
