import type { Purpose } from '@xiongguan/contract/consent/terms'
import type { Db } from '../../platform/tables'

/** One part of somebody's data: what it is kept for, and its rows as people read them. */
export type DataSection = { title: string; purpose: Purpose; rows: readonly Readonly<Record<string, string>>[] }

/** An area's part of the export of one's own data: nothing of another adult beyond what the household shows. */
export type DataOf = (handle: Db, accountId: string) => Promise<readonly DataSection[]>

export type MyData = { madeAt: string; sections: readonly DataSection[] }

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

function table({ rows }: DataSection): string {
  if (rows.length === 0) return '<p>没有内容。</p>'
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const head = names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map((row) => `<tr>${names.map((name) => `<td>${escaped(row[name] ?? '')}</td>`).join('')}</tr>`).join('\n')
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

const style =
  'body{font:16px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}'

/** One file for both: a page people read, with the same data for machines inside it. */
export function dataFile(data: MyData, whyOf: (purpose: Purpose) => string): string {
  const parts = data.sections.map((section) => `<h2>${escaped(section.title)}</h2><p>${escaped(whyOf(section.purpose))}</p>${table(section)}`)
  const machine = JSON.stringify(data).replaceAll('<', '\\u003c')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>我的数据 · 幸福雄关</title><style>${style}</style></head>
<body><h1>我的数据</h1><p>生成于 ${escaped(data.madeAt)}。请妥善保管，不要转发给别人。同样的内容以 JSON 附在本文件里，供其他程序读取。</p>
${parts.join('\n')}
<script type="application/json" id="data">${machine}</script></body></html>
`
}
