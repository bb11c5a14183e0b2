/** How `wx.cloud.callFunction` fails: a code the mini-program reads, never the function's own error. */
export class CloudError extends Error {
  readonly errMsg: string

  constructor(
    readonly errCode: number,
    what: string,
  ) {
    super(`cloud.callFunction:fail ${errCode} ${what}`)
    this.errMsg = this.message
  }
}

export const functionBroke = (what: string) => new CloudError(-504002, `functions execute fail | ${what}`)
export const tookTooLong = () => new CloudError(-504003, 'function execution timed out')
export const noSuchFunction = (name: string) => new CloudError(-501000, `FunctionName ${name} not found`)
export const bodyTooLarge = () => new CloudError(-606001, 'exceed max payload size')
