/** WeChat has no WebCrypto. A key only has to be new within one account, so plain random numbers do. */
export function newIdempotencyKey(): string {
  const part = () =>
    Math.floor(Math.random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
  return `${Date.now().toString(16)}-${part()}${part()}${part()}`
}
