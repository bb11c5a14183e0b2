/** What a call carries beside its input. A change always carries its key. */
export type CallContext = { idempotencyKey?: string }
