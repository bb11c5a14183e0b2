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

type Route = { path: `/${string}`; summary: string; description?: string; tag: string }

function operation(audience: Audience, mutation: boolean, { tag, ...route }: Route) {
  return oc.$meta<OperationMeta>({ audience, mutation }).route({ method: mutation ? 'POST' : 'GET', tags: [tag], ...route })
}

/** A question: changes nothing, travels as GET. */
export function query(audience: Audience, route: Route) {
  return operation(audience, false, route)
}

/** A change: travels as POST with an `Idempotency-Key`; the same key and input answer the same result for 7 days. */
export function mutation(audience: Audience, route: Route) {
  return operation(audience, true, route)
}
