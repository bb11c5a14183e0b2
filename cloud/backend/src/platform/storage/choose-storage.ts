import { join } from 'node:path'
import type { Clock } from '../clock'
import type { Settings } from '../settings'
import { cloudStorage, type CloudFilesSdk } from './cloud-storage'
import { diskStorage } from './disk-storage'
import { linkProof, type LinkProof } from './link-proof'
import { s3Storage } from './s3-storage'
import type { ObjectStorage } from './storage'

function needed(settings: Settings, ...names: (keyof Settings)[]): string[] {
  const missing = names.filter((name) => !settings[name])
  if (missing.length > 0) throw new Error(`STORAGE=${settings.STORAGE} needs ${missing.join(', ')}`)
  return names.map((name) => String(settings[name]))
}

/** The file store the settings name, and the proof of its private links when our own address answers them. */
export function chooseStorage(
  settings: Settings,
  { secret, clock, loadCloud }: { secret: Uint8Array; clock: Clock; loadCloud: () => Promise<CloudFilesSdk> },
): { storage: ObjectStorage; links: LinkProof | null } {
  if (settings.STORAGE === 's3') {
    const [endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = needed(
      settings,
      'S3_ENDPOINT',
      'S3_BUCKET',
      'S3_ACCESS_KEY',
      'S3_SECRET_KEY',
    )
    return { storage: s3Storage({ endpoint, bucket, region: settings.S3_REGION, accessKeyId, secretAccessKey }), links: null }
  }
  if (settings.STORAGE === 'cloud') {
    const [root = '', linkOrigin = ''] = needed(settings, 'CLOUD_FILES_ROOT', 'CLOUD_FILES_ORIGIN')
    return { storage: cloudStorage({ root, linkOrigin }, loadCloud), links: null }
  }
  const links = linkProof(secret, clock)
  return { storage: diskStorage({ folder: join(settings.DATA_DIR, 'files'), links }), links }
}
