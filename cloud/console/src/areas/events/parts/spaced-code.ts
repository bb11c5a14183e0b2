/** `ABCD 2345`, the way a door code stands on the ticket. */
export const spacedCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
