import { readFileSync } from 'node:fs'
import { types } from 'sass'

/**
 * The Sass function `lucide("house")`: the icon as a data URL for a CSS mask.
 * WXSS cannot load a local picture, and a mask costs nothing in setData.
 */
export const lucideFunction = {
  // Taro hands Sass an importer of the old JavaScript API, so functions speak the old API too.
  'lucide($name)': (name: types.String): types.String => {
    const svg = readFileSync(require.resolve(`lucide-static/icons/${name.getValue()}.svg`), 'utf8')
    return new types.String(`url("data:image/svg+xml,${encodeURIComponent(smallest(svg))}")`)
  },
}

function smallest(svg: string): string {
  return svg
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+class="[^"]*"/, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[/>])|(?<=>) | (?=<)/g, '')
    .replaceAll('"', "'")
    .trim()
}
