/** What a text check answered: 100 is normal; `review` wants a person to look. */
export type TextVerdict = 'pass' | 'review' | 'risky'

/** Port to WeChat's server side. Adapters: cloud call (inside a function) and a recorder for everywhere else. */
export type WeChatApi = {
  /** security.msgSecCheck v2, scene 1 (profile). Text up to 2,500 characters; the openid must have visited within 2 hours. */
  checkText(openid: string, text: string): Promise<TextVerdict>
}
