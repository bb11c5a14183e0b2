import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { handbookText } from '../support/handbook'

const pictures = join(process.cwd(), 'docs/handbook/pictures')
const journeys = ['h5', 'weapp'].flatMap((folder) =>
  readdirSync(join(process.cwd(), 'tests', folder)).map((name) => readFileSync(join(process.cwd(), 'tests', folder, name), 'utf8')),
)

/** Names of the pictures a handbook text shows. */
function shownIn(text: string): string[] {
  return [...text.matchAll(/\(pictures\/([^)]+)\.jpg\)/g)].map((found) => found[1] ?? '')
}

/** Pictures that no test takes while walking a journey, so that they would grow old unseen. */
const untaken = (names: readonly string[]) => names.filter((name) => !journeys.some((text) => text.includes(`'${name}'`)))

describe('pictures of the handbook', () => {
  test('every picture shown is there, and is taken by a test', () => {
    const shown = shownIn(handbookText())
    expect(shown.filter((name) => !existsSync(join(pictures, `${name}.jpg`)))).toEqual([])
    expect(untaken(shown)).toEqual([])
  })

  test('no picture is kept that no page shows', () => {
    const kept = readdirSync(pictures).map((name) => name.replace(/\.jpg$/, ''))
    const shown = shownIn(handbookText())
    expect(kept.filter((name) => !shown.includes(name))).toEqual([])
  })

  test('a picture no test takes is found', () => {
    expect(untaken(shownIn('![x](pictures/never-taken-by-anyone.jpg)'))).toEqual(['never-taken-by-anyone'])
  })
})
