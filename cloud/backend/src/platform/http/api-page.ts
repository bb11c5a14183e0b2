import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Hono } from 'hono'

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>幸福雄关 API</title><script type="module" src="docs/rapidoc.js"></script></head>
<body><rapi-doc spec-url="docs/openapi.json" render-style="read" show-header="false" allow-authentication="true" load-fonts="false"
 primary-color="#B5472F" bg-color="#FAF6F0" text-color="#2A2522" regular-font="sans-serif"></rapi-doc></body></html>`

/** A page that renders the API's own description; nothing is loaded from elsewhere. */
export function apiPage() {
  const routes = new Hono()
  routes.get('/docs', (context) => context.html(page))
  routes.get('/docs/rapidoc.js', async (context) => {
    const file = createRequire(join(process.cwd(), 'package.json')).resolve('rapidoc/dist/rapidoc-min.js')
    return context.body(await readFile(file, 'utf8'), 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=86400' })
  })
  return routes
}
