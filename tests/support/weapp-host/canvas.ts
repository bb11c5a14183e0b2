export type Drawn = { name: string; given: unknown[] }

/** What a context answers with; everything else of it only draws. */
const answers: Record<string, (...given: unknown[]) => unknown> = {
  measureText: (text) => ({ width: String(text).length * 8, actualBoundingBoxAscent: 8, actualBoundingBoxDescent: 2 }),
  getLineDash: () => [],
}
const drawing = [
  ...['save', 'restore', 'beginPath', 'closePath', 'moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'arc', 'arcTo', 'rect', 'ellipse'],
  ...['fill', 'stroke', 'clip', 'fillRect', 'strokeRect', 'clearRect', 'fillText', 'strokeText', 'setLineDash'],
  ...['translate', 'rotate', 'scale', 'transform', 'setTransform'],
]

/** A 2D context as an older WeChat hands it out: it draws, and knows neither its canvas nor `resetTransform`. */
function contextOf(drawn: Drawn[]): object {
  const note =
    (name: string) =>
    (...given: unknown[]) => {
      drawn.push({ name, given })
      return answers[name]?.(...given)
    }
  return Object.fromEntries([...drawing, ...Object.keys(answers)].map((name) => [name, note(name)]))
}

type Node = { width: number; height: number; getContext: (kind: string) => object | null }
type Found = { node: Node; width: number; height: number } | null

/**
 * The canvases of the page shown and what was drawn on each. `createSelectorQuery` finds a canvas only once the view has it,
 * as WeChat does.
 */
export function createCanvases(isThere: (id: string) => boolean) {
  const canvases = new Map<string, { node: Node; drawn: Drawn[] }>()
  function canvasOf(id: string) {
    const known = canvases.get(id)
    if (known) return known
    const drawn: Drawn[] = []
    const context = contextOf(drawn)
    const made = { node: { width: 300, height: 150, getContext: (kind: string) => (kind === '2d' ? context : null) }, drawn }
    canvases.set(id, made)
    return made
  }
  function query() {
    const wanted: string[] = []
    const asked = {
      select: (selector: string) => {
        wanted.push(selector.replace('#', ''))
        return asked
      },
      fields: () => asked,
      exec: (tell: (found: Found[]) => void) => {
        const found = wanted.map((id) => (isThere(id) ? { node: canvasOf(id).node, width: 343, height: 260 } : null))
        setTimeout(() => tell(found), 0)
      },
    }
    return asked
  }
  return { query, drawn: (id: string): readonly Drawn[] => canvases.get(id)?.drawn ?? [] }
}
