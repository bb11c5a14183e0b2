/** A name and the number of a document, as stated. */
export type StatedIdentity = { name: string; documentKind: string; number: string }

/** What a service of the state says of them; without one nobody is asked and a person looks at the original. */
export type IdentityAnswer = 'match' | 'mismatch' | 'notConnected'

/** Port to a service that verifies names and documents. It is asked only after the consent that names it. */
export type CheckIdentity = (stated: StatedIdentity) => Promise<IdentityAnswer>

/** Stands where no service is connected. */
export const noIdentityCheck: CheckIdentity = async () => 'notConnected'
