/** What the platform tells a function process with one event. Absent entries are not set at all. */
export type CallEnvironment = { WX_OPENID?: string; WX_APPID?: string; WX_CLIENTIP?: string }

export type Delivered = { event: unknown; environment: CallEnvironment }

export type Heard =
  | { kind: 'loaded'; milliseconds: number }
  /** `atOnce`: how many events were open in this process when this one began, itself included. */
  | { kind: 'answered'; result: unknown; atOnce: number }
  | { kind: 'threw'; message: string; atOnce: number }
