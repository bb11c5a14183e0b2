import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { eventsPartner } from '@xiongguan/contract/events/staff'
import { consoleContract } from '@xiongguan/contract/staff'
import { createHttp } from './http'
import { HttpLink } from './link'
import type { CallContext } from './link'
import { Session } from './session'

const contract = { ...consoleContract, partner: eventsPartner }
type Contract = typeof contract

export type Client = ContractRouterClient<Contract, CallContext>
/** What each operation takes and answers, e.g. `Answers['eventDesk']['list']`. */
export type Asks = InferContractRouterInputs<Contract>
export type Answers = InferContractRouterOutputs<Contract>

const http = createHttp('/api')
export const session = new Session(http)
export const client: Client = createORPCClient(new HttpLink(contract, http, session))
