import { AwsClient } from 'aws4fetch'
import { listingSize, typeOf, type Listing, type ObjectStorage } from './storage'

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response
  // The body names the error and no secret; the URL of a signed request would.
  throw new Error(`the file store answered ${response.status}: ${(await response.text()).slice(0, 200)}`)
}

/** What a listing tells, read from its XML. Our keys hold no character that XML escapes. */
function readListing(xml: string): Listing {
  const keys = [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key)
  return { keys, next: /<IsTruncated>true<\/IsTruncated>/.test(xml) ? (keys.at(-1) ?? null) : null }
}

/** Keeps files in a bucket of anything that speaks S3 (Tencent COS, MinIO …), addressed by path. */
export function s3Storage({ endpoint, bucket, ...access }: S3Settings): ObjectStorage {
  const aws = new AwsClient({ ...access, service: 's3' })
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const addressOf = (key: string) => {
    typeOf(key)
    return `${base}/${key}`
  }
  const list = async (prefix: string, after = ''): Promise<Listing> => {
    const query = new URLSearchParams({ 'list-type': '2', 'max-keys': String(listingSize), prefix, ...(after && { 'start-after': after }) })
    return readListing(await (await answered(await aws.fetch(`${base}?${query.toString()}`))).text())
  }
  return {
    async put(key, bytes) {
      const body = new Uint8Array(bytes)
      await answered(await aws.fetch(addressOf(key), { method: 'PUT', body, headers: { 'Content-Type': typeOf(key) } }))
    },
    async get(key) {
      const response = await aws.fetch(addressOf(key))
      if (response.status === 404) return null
      const { body, headers } = await answered(response)
      if (!body) return null
      return { body, size: Number(headers.get('content-length') ?? 0), type: typeOf(key) }
    },
    async delete(key) {
      const response = await aws.fetch(addressOf(key), { method: 'DELETE' })
      if (response.status !== 404) await answered(response)
    },
    async privateLink(key, seconds) {
      const url = new URL(addressOf(key))
      url.searchParams.set('X-Amz-Expires', String(seconds))
      return (await aws.sign(url.toString(), { method: 'GET', aws: { signQuery: true } })).url
    },
    list,
    linkOrigins: [new URL(endpoint).origin],
  }
}
