import { queryOptions } from '@tanstack/react-query'
import type { Action } from '@xiongguan/contract/identity/terms'
import { createContext, useContext } from 'react'
import { client } from './client'
import type { Answers } from './client'

export type Me = Answers['identity']['me']

export const meQuery = queryOptions({ queryKey: ['identity', 'me'], queryFn: () => client.identity.me(), staleTime: 60_000 })

const AccountContext = createContext<Me | null>(null)
export const AccountProvider = AccountContext.Provider

/** Who is signed in, as the server says. */
export function useAccount(): Me {
  const me = useContext(AccountContext)
  if (!me) throw new Error('useAccount needs a signed-in page around it')
  return me
}

/** Asks whether the server permits this caller an action; screens never work it out from roles. */
export function useMay(): (action: Action) => boolean {
  const { permittedActions } = useAccount()
  return (action) => permittedActions.includes(action)
}
