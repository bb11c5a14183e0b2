/** A node as Taro hands it to the templates: `cn` children, `v` the words of a text, `sid`/`uid` its id on the page. */
export type TaroNode = { sid?: string; uid?: string; nn?: string; cl?: string; v?: string; cn?: TaroNode[] } & Record<string, unknown>

export type PageData = { root?: TaroNode } & Record<string, unknown>

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value ?? null)) as Value

/** `root.cn.[0].v` → ['root', 'cn', '0', 'v'] */
const steps = (path: string) => path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')

/** Applies one key of a setData call as WeChat does, making what is missing on the way. */
export function setPath(data: PageData, path: string, value: unknown): void {
  const way = steps(path)
  const last = way.pop() ?? path
  let place: Record<string, unknown> = data
  for (const [at, step] of way.entries()) {
    const next = way[at + 1] ?? last
    place[step] ??= /^\d+$/.test(next) ? [] : {}
    place = place[step] as Record<string, unknown>
  }
  place[last] = plain(value)
}

export function allNodes(node: TaroNode | undefined): TaroNode[] {
  return node ? [node, ...(node.cn ?? []).flatMap(allNodes)] : []
}

export function wordsOf(node: TaroNode | undefined): string {
  if (!node) return ''
  return typeof node.v === 'string' ? node.v : (node.cn ?? []).map(wordsOf).join('')
}
