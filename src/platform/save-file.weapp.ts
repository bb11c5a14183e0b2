import Taro from '@tarojs/taro'

export type Fetched = { path: string; fileName: string }

export const handWords = '发到微信聊天保存'

/** Fetches the file into WeChat's own folder; null when it did not come. */
export async function fetchFile(link: string, fileName: string): Promise<Fetched | null> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url: link })
    return statusCode === 200 ? { path: tempFilePath, fileName } : null
  } catch {
    return null
  }
}

/** WeChat hands a file to a chat only right at a tap: call it before anything is awaited. */
export async function handFile({ path, fileName }: Fetched): Promise<boolean> {
  try {
    await Taro.shareFileMessage({ filePath: path, fileName })
    return true
  } catch {
    return false
  }
}
