import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Env, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

/** Folders of the built resident pages (H5) and of the console. */
export type PageFolders = { resident: string; console: string }

/** Inline scripts of a built page, allowed one by one by their hash, so that no other script can run. */
function scriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) =>
      `'sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}'`,
  )
}

function contentSecurity(html: string, pictureOrigins: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptHashes(html).join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...pictureOrigins].join(' '),
    // Taro's own page pieces carry their icon font inside.
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    // What is typed here goes nowhere else.
    "form-action 'self'",
  ].join('; ')
}

/** Files that carry a hash in their name never change under it. */
const hashedName = /[.-][A-Za-z0-9_-]{8,}\.(js|css|png|svg|woff2)$/

const keepHashedFiles: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.res.ok && hashedName.test(context.req.path)) context.header('Cache-Control', 'public, max-age=31536000, immutable')
}

/** Where a code opens in a browser: `s` lets a console in, `i` invites a colleague. */
const codePages = { s: 'areas/identity/pages/console-sign-in/index', i: 'areas/identity/pages/invitation/index' }

/** Serves the console under `/console/` and the resident pages at `/`; built files carry a hash in their name and are kept a year. */
export function servePages<E extends Env>(web: Hono<E>, folders: PageFolders, pictureOrigins: readonly string[] = []): void {
  const page = (folder: string) => {
    const file = join(folder, 'index.html')
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }
  const [resident, consolePage] = [page(folders.resident), page(folders.console)]
  const answer = (html: string | null) =>
    new Response(html ?? '页面还没有构建，请先运行 npm start', {
      status: html ? 200 : 404,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': contentSecurity(html ?? '', pictureOrigins),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    })
  const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-cache' } })
  const files = (root: string, prefix: string) => serveStatic<E>({ root, rewriteRequestPath: (path) => path.slice(prefix.length) })
  web.use(compress())
  web.use('/*', keepHashedFiles)
  web.get('/console', (context) => context.redirect('/console/'))
  web.get('/console/assets/*', files(folders.console, '/console'))
  web.get('/console/*', (context) => (hashedName.test(context.req.path) ? missing() : answer(consolePage)))
  // What codes for phones carry: short, and rules of WeChat match them by their beginning.
  for (const [short, target] of Object.entries(codePages))
    web.get(`/${short}/:code{[A-Za-z0-9_-]+}`, (context) => context.redirect(`/#/${target}?code=${context.req.param('code')}`))
  web.get('/', () => answer(resident))
  web.get('/index.html', () => answer(resident))
  web.get('/*', files(folders.resident, ''))
  // A file of another build is not there: a page under its name would be kept as if it were that file.
  web.notFound((context) => (hashedName.test(context.req.path) ? missing() : answer(resident)))
}
