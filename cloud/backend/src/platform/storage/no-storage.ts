import type { ObjectStorage } from './storage'

const refuse = async (): Promise<never> => {
  throw new Error('no files are kept here')
}

/** Stands where no operation touches files: in the cloud functions. */
export const noStorage: ObjectStorage = { put: refuse, get: refuse, delete: refuse, privateLink: refuse, list: null, linkOrigins: [] }
