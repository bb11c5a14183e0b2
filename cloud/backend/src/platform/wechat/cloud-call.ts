import type { TextVerdict, WeChatApi } from './api'

/** The part of wx-server-sdk that is used; the package itself is installed with the function, not bundled. */
export type WeChatCloudSdk = {
  init(options: { env: symbol | string }): void
  DYNAMIC_CURRENT_ENV: symbol
  openapi: {
    security: { msgSecCheck(payload: { openid: string; scene: 1; version: 2; content: string }): Promise<{ result: { suggest: TextVerdict } }> }
  }
}

/** Calls WeChat from inside a cloud function. The SDK is loaded at the first call: loading costs 300 ms. */
export function cloudCallWeChat(load: () => Promise<WeChatCloudSdk>): WeChatApi {
  let loading: Promise<WeChatCloudSdk> | undefined
  const sdk = () => {
    loading ??= load().then((loaded) => {
      loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
      return loaded
    })
    return loading
  }
  return {
    async checkText(openid, content) {
      const { openapi } = await sdk()
      const answer = await openapi.security.msgSecCheck({ openid, scene: 1, version: 2, content })
      return answer.result.suggest
    },
  }
}
