import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { MiniProgramContract } from '@xiongguan/contract/resident'
import type { CallContext } from './context'
import { link } from './link'

/** Everything the mini-program may ask, typed by the contract: `client.events.list({})`. */
export const client: ContractRouterClient<MiniProgramContract, CallContext> = createORPCClient(link)
