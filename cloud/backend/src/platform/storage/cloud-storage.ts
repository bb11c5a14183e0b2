import { typeOf, type ObjectStorage } from './storage'

/** The part of wx-server-sdk that keeps files; the package itself is installed where it runs, not bundled. */
export type CloudFilesSdk = {
  init(options: { env: symbol | string }): void
  DYNAMIC_CURRENT_ENV: symbol
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: { fileID: string; maxAge: number }[] }): Promise<{ fileList: { tempFileURL: string; status: number }[] }>
  deleteFile(files: { fileList: string[] }): Promise<unknown>
}

/** What the provider throws for a file that is not there. */
const isMissing = (error: unknown) => /FILE_NOT_EXIST|STORAGE_FILE_NONEXIST|-503003/.test(String((error as { errCode?: unknown }).errCode ?? error))

export type CloudSettings = {
  /** What stands before the path in a file id: `cloud://<environment>.<bucket>`. */
  root: string
  /** Where temporary links lead, e.g. `https://<bucket>.tcb.qcloud.la`. */
  linkOrigin: string
}

/** Keeps files in CloudBase. The SDK is loaded at the first call, and cannot list. */
export function cloudStorage({ root, linkOrigin }: CloudSettings, load: () => Promise<CloudFilesSdk>): ObjectStorage {
  let loading: Promise<CloudFilesSdk> | undefined
  const sdk = () => {
    loading ??= load().then((loaded) => {
      loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
      return loaded
    })
    return loading
  }
  const idOf = (key: string) => {
    typeOf(key)
    return `${root}/${key}`
  }
  return {
    async put(key, bytes) {
      idOf(key)
      await (await sdk()).uploadFile({ cloudPath: key, fileContent: Buffer.from(bytes) })
    },
    async get(key) {
      const file = await (await sdk()).downloadFile({ fileID: idOf(key) }).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      })
      if (!file) return null
      return { body: new Blob([new Uint8Array(file.fileContent)]).stream(), size: file.fileContent.length, type: typeOf(key) }
    },
    async delete(key) {
      await (await sdk()).deleteFile({ fileList: [idOf(key)] })
    },
    async privateLink(key, seconds) {
      const { fileList } = await (await sdk()).getTempFileURL({ fileList: [{ fileID: idOf(key), maxAge: seconds }] })
      const url = fileList[0]?.tempFileURL
      if (!url) throw new Error(`the file store gave no link (status ${fileList[0]?.status ?? 'none'})`)
      return url
    },
    list: null,
    linkOrigins: [linkOrigin],
  }
}
