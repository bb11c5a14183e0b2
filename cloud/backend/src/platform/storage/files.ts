import type { LinkProof } from './link-proof'
import { noStorage } from './no-storage'
import type { ObjectStorage } from './storage'

/** Where files are kept and how they are reached. */
export type Files = {
  storage: ObjectStorage
  /** Proof of private links that our own address answers; null when they lead elsewhere. */
  links: LinkProof | null
  /** Stands before the path of a public file, e.g. `https://h5.example`; empty where everything has one address. */
  publicOrigin: string
}

/** In the cloud functions nothing touches files; they only say where residents find them. */
export const filesElsewhere = (publicOrigin: string): Files => ({ storage: noStorage, links: null, publicOrigin })
