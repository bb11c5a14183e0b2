import type { CloudFilesSdk } from './cloud-storage'

export type RecordedFileCall = { api: 'uploadFile' | 'downloadFile' | 'getTempFileURL' | 'deleteFile'; payload: object }

/** Records what would be asked of CloudBase and keeps the files in memory, as its SDK would answer. */
export function recordingCloudFiles(root: string): CloudFilesSdk & { calls: RecordedFileCall[] } {
  const kept = new Map<string, Buffer>()
  const calls: RecordedFileCall[] = []
  const record = (api: RecordedFileCall['api'], payload: object) => calls.push({ api, payload })
  return {
    calls,
    DYNAMIC_CURRENT_ENV: Symbol('current'),
    init: () => undefined,
    async uploadFile({ cloudPath, fileContent }) {
      record('uploadFile', { cloudPath, bytes: fileContent.length })
      kept.set(`${root}/${cloudPath}`, fileContent)
      return { fileID: `${root}/${cloudPath}` }
    },
    async downloadFile({ fileID }) {
      record('downloadFile', { fileID })
      const fileContent = kept.get(fileID)
      if (!fileContent) throw Object.assign(new Error('file not exists'), { errCode: 'STORAGE_FILE_NONEXIST' })
      return { fileContent }
    },
    async getTempFileURL(files) {
      record('getTempFileURL', files)
      return {
        fileList: files.fileList.map(({ fileID, maxAge }) => ({
          tempFileURL: `https://files.invalid/${fileID.slice(root.length + 1)}?sign=made-up&t=${maxAge}`,
          status: 0,
        })),
      }
    },
    async deleteFile(files) {
      record('deleteFile', files)
      for (const fileID of files.fileList) kept.delete(fileID)
      return { fileList: [] }
    },
  }
}
