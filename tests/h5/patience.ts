/** How long a journey waits for what it looks for: on a slow machine several suites share the processors. */
export const patience = 90_000
