import type { WeChatCloudSdk } from '../backend/src/platform/wechat/cloud-call'

/** Installed with the function on the platform (its package.json names it), never bundled: 73 MB. */
const sdkName = 'wx-server-sdk'

export const loadWeChat = async (): Promise<WeChatCloudSdk> => ((await import(sdkName)) as { default: WeChatCloudSdk }).default
