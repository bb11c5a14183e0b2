import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Built-in parts that have a meaning of their own in HTML are drawn under WeChat's prefix instead. */
const prefixed = /<(\/?)(button|image|text|form|label|picker|textarea|video|audio|canvas|map|progress)\b/g
const hidden = 'window,document,XMLHttpRequest,fetch,localStorage,location,navigator,process'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const forBrowser = (css: string) =>
  css
    .replace(/(-?[\d.]+)rpx/g, (_, size: string) => `calc(100vw * ${size} / 750)`)
    .replace(/@import[^;]+;/g, '')
    .replace(/(^|[,}\s])page(?=[\s,{])/g, '$1body')

const frame = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{margin:0}view,scroll-view,wx-page,wx-image,comp{display:block}wx-text{display:inline}wx-button{display:block;cursor:pointer}#tabs{position:fixed;inset:auto 0 0;display:flex;background:#fff}</style>
<div id="pages"></div><div id="tabs"></div><script src="package.js"></script><script src="phone.js"></script></html>`

/** Bundles a built mini-program with WeChat's component framework into a page that any browser opens; answers its file. */
export function buildForBrowser(folder: string, out: string): string {
  const templates = new TmplGroup()
  const modules: string[] = []
  const json: Record<string, unknown> = {}
  const css: Record<string, string> = {}
  for (const file of filesIn(folder)) {
    const text = () => readFileSync(file, 'utf8')
    const name = relative(folder, file).replace(/\.[^.]+$/, '')
    if (file.endsWith('.wxml'))
      templates.addTmpl(
        name,
        text()
          .replace(prefixed, '<$1wx-$2')
          .replace(/(<input[^>]*?) disabled="[^"]*"/g, '$1'),
      )
    if (file.endsWith('.wxs')) templates.addScript(name, text())
    if (file.endsWith('.json')) json[name] = JSON.parse(text())
    if (file.endsWith('.wxss')) css[name] = forBrowser(text())
    if (file.endsWith('.js')) {
      modules.push(`${JSON.stringify(name)}:function(require,module,exports,App,Page,Component,getApp,getCurrentPages,wx){var ${hidden};${text()}\n}`)
    }
  }
  css.app = ['app-origin', 'common', 'app'].map((name) => css[name] ?? '').join('')
  const parts = [
    `app:${JSON.stringify(json.app)}`,
    `json:${JSON.stringify(json)}`,
    `css:${JSON.stringify(css)}`,
    `groupList:(function(){return ${templates.getTmplGenObjectGroups()}})()`,
    `modules:{${modules.join(',')}}`,
  ]
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.js'), `window.weappPackage={${parts.join(',')}};`)
  buildSync({ entryPoints: [join(__dirname, 'phone.ts')], bundle: true, outfile: join(out, 'phone.js'), format: 'iife' })
  writeFileSync(join(out, 'index.html'), frame)
  return join(out, 'index.html')
}
