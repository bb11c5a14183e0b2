import { oc } from '@orpc/contract'

/**
 * Who an operation is made for. It decides the mouths that serve it and what the public API page shows;
 * whether this caller may use it is decided in the backend's `access.ts`.
 * - public: anyone, no account
 * - resident: a signed-in person for themselves and their household
 * - field: workers and door helpers on the phone
 * - staff: the console, over HTTP only
 * - partner: other departments, own part only
 */
export type Audience = 'public' | 'resident' | 'field' | 'staff' | 'partner'

export type OperationMeta = { audience: Audience; mutation: boolean }

type Route = { path: `/${string}`; summary: string; description?: string; tag: string; method?: 'POST' }

function operation(audience: Audience, mutation: boolean, { tag, ...route }: Route) {
  return oc.$meta<OperationMeta>({ audience, mutation }).route({ method: mutation ? 'POST' : 'GET', tags: [tag], ...route })
}

/** A question: changes nothing, travels as GET. */
export function query(audience: Audience, route: Route) {
  return operation(audience, false, route)
}

/** A question whose words must stand in no address, as a name or a number: changes nothing, travels as POST. */
export function question(audience: Audience, route: Route) {
  return operation(audience, false, { ...route, method: 'POST' })
}

/**
 * A change: travels as POST with an `Idempotency-Key`, kept 7 days once the change was carried out: the same key and input
 * then answer that result and change nothing more. A refusal keeps no key: asked again, it is judged anew and may pass.
 * The same key with another operation or input is a 409. After `eraseAccount` the caller is a stranger: over the web every
 * retry, with whatever key, answers 401.
 */
export function mutation(audience: Audience, route: Route) {
  return operation(audience, true, route)
}
