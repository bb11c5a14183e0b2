import { v7 } from 'uuid'
import { Hono, type Context } from 'hono'
import { notFound } from '../failures'
import type { Limiter } from '../limits'
import type { Files } from '../storage/files'
import type { StoredFile } from '../storage/storage'

/** `lasting`: nothing but a new id ever changes it, so that it may be kept; else it is asked for each time. */
export type OpenPicture = { file: StoredFile; lasting: boolean }

export type FileRoutesDeps = {
  files: Files
  /** A picture residents may see, by id and size; null when there is none or it may not be seen. */
  openPicture(pictureId: string, size: 'large' | 'small'): Promise<OpenPicture | null>
  /** The file behind a link to somebody's own data; null when it holds no more. */
  openMyData(secret: string, requestId: string): Promise<{ html: string; fileName: string } | null>
  limiter: Limiter
  addressOf(context: Context): string
}

/** Whatever a file holds, a browser shows it as what it is called and runs nothing of it. */
const inert = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
}

function answer({ body, size, type }: StoredFile, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...inert, 'Content-Type': type, ...(size > 0 ? { 'Content-Length': String(size) } : {}), ...headers } })
}

/** Pictures for everyone, and private links of the disk store. Both outlive no page: what is not there is 404. */
export function fileRoutes({ files, openPicture, openMyData, limiter, addressOf }: FileRoutesDeps) {
  const routes = new Hono()
  routes.get('/pictures/:pictureId/:size{(large|small)\\.jpg}', async (context) => {
    await limiter.take('picture', false, null, addressOf(context))
    const size = context.req.param('size') === 'small.jpg' ? 'small' : 'large'
    const opened = await openPicture(context.req.param('pictureId'), size)
    if (!opened) throw notFound()
    // It never changes under its id, but whoever is shown may take their consent back: nobody keeps it longer than an hour.
    // Residents' pages may stand on another host than the API.
    const kept = opened.lasting ? 'public, max-age=3600' : 'private, no-store'
    return answer(opened.file, { 'Cache-Control': kept, 'Cross-Origin-Resource-Policy': 'cross-origin' })
  })
  // The key travels in the query, which no log of ours keeps.
  routes.get('/my-data', async (context) => {
    await limiter.take('myData', false, null, addressOf(context))
    const opened = await openMyData(context.req.query('key') ?? '', v7())
    if (!opened) throw notFound()
    return new Response(opened.html, {
      headers: {
        ...inert,
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(opened.fileName)}`,
        'Cache-Control': 'private, no-store',
        'Cross-Origin-Resource-Policy': 'same-site',
      },
    })
  })
  routes.get('/stored/:key{.+}', async (context) => {
    await limiter.take('stored', false, null, addressOf(context))
    const key = context.req.param('key')
    const { until, proof } = context.req.query()
    if (!files.links?.holds(key, until, proof)) throw notFound()
    const file = await files.storage.get(key)
    if (!file) throw notFound()
    return answer(file, { 'Cache-Control': 'private, no-store', 'Cross-Origin-Resource-Policy': 'same-site' })
  })
  return routes
}
