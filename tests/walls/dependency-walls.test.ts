import { readFileSync } from 'node:fs'
import { askChecker, plantTree, removeTree } from './planted-tree'

type Violation = { rule: { name: string }; from: string; to: string }
type Cruise = { summary: { violations: Violation[] } }
type Plant = { rule: string; at: string; text: string; reaches?: RegExp }

const area = (name: string, file: string) => `cloud/backend/src/areas/${name}/${file}.ts`
const page = 'src/areas/events/pages/planted/index.tsx'
const use = (what: string, from: string) => `import { ${what} } from '${from}'\nexport const used = ${what}\n`
const useType = (what: string, from: string) => `import type { ${what} } from '${from}'\nexport type Used = ${what}\n`

/** What the planted files reach for. Each is lawful where it stands. */
const standing: Record<string, string> = {
  [area('identity', 'index')]: 'export const identity = 1\n',
  [area('identity', 'store')]: 'export const store = 1\n',
  [area('events', 'index')]: use('identity', '../identity'),
  [area('participation', 'index')]: 'export const participation = 1\n',
  'cloud/backend/src/app.ts': use('identity', './areas/identity'),
  'cloud/backend/src/platform/clock.ts': 'export const clock = 1\n',
  'cloud/console/src/app.tsx': 'export const app = 1\n',
  'cloud/console/src/areas/events/parts/inner.tsx': 'export const inner = 1\n',
  'cloud/console/src/areas/events/today.ts': 'export const today = 1\n',
  'src/ui/Page.tsx': useType('Page', '@xiongguan/contract/kit/page'),
  'src/areas/events/card.tsx': useType('Gate', '@xiongguan/contract/events/terms') + 'export const card = 1\n',
  'src/areas/events/queries.ts': 'export const queries = 1\n',
  'src/areas/content/queries.ts': 'export const queries = 1\n',
  'src/platform/request/link.h5.ts': use('AxiosError', 'axios'),
}

/** Every rule of .dependency-cruiser.cjs, each with a file that breaks it. */
const plants: Plant[] = [
  { rule: 'no-unresolvable', at: 'src/ui/unresolvable.ts', text: useType('Nothing', '@xiongguan/contract/nothing/here') },
  { rule: 'no-circular', at: 'cloud/backend/src/platform/round.ts', text: "import './trip'\nexport const round = 1\n" },
  { rule: 'no-area-cycles', at: area('notices', 'index'), text: "export { membership as notices } from '../membership'\n" },
  { rule: 'doors-only', at: area('events', 'past-the-door'), text: use('store', '../identity/store') },
  { rule: 'doors-only-from-outside', at: 'cloud/backend/src/commands/past-the-door.ts', text: use('store', '../areas/identity/store') },
  { rule: 'areas-stand-on-platform', at: area('events', 'knows-the-app'), text: "export { used } from '../../app'\n" },
  { rule: 'platform-below-areas', at: 'cloud/backend/src/platform/knows-business.ts', text: use('identity', '../areas/identity') },
  { rule: 'contract-stands-alone', at: 'cloud/contract/events/heavy.ts', text: use('z', 'zod') },
  { rule: 'contract-stands-alone', at: 'cloud/contract/events/heavy-link.ts', text: use('AxiosError', 'axios') },
  { rule: 'contract-stands-alone', at: 'cloud/contract/events/knows-backend.ts', text: useType('identity', '../../backend/src/areas/identity') },
  {
    rule: 'mini-program-sees-its-contract',
    at: 'src/platform/staff-view.ts',
    text: useType('ManagedEvent', '@xiongguan/contract/events/staff'),
    reaches: /^cloud\/contract\/events\/staff\.ts$/,
  },
  {
    rule: 'mini-program-sees-its-contract',
    at: 'src/platform/whole-api.ts',
    text: useType('ApiContract', '@xiongguan/contract/api'),
    reaches: /^cloud\/contract\/api\.ts$/,
  },
  { rule: 'mini-program-sees-its-contract', at: 'src/platform/backend-view.ts', text: use('clock', '../../cloud/backend/src/platform/clock') },
  {
    rule: 'mini-program-takes-types',
    at: page,
    text: use('EventDetail', '@xiongguan/contract/events/resident'),
    reaches: /^cloud\/contract\/events\/resident\.ts$/,
  },
  {
    rule: 'tabs-import-cards',
    at: 'src/tabs/home/past-the-card.tsx',
    text: use('queries', '@/areas/events/queries'),
    reaches: /^src\/areas\/events\/queries\.ts$/,
  },
  { rule: 'mini-areas-apart', at: 'src/areas/events/neighbour.ts', text: use('queries', '@/areas/content/queries') },
  { rule: 'mini-kit-below-areas', at: 'src/ui/knows-areas.tsx', text: use('card', '@/areas/events/card') },
  { rule: 'taro-behind-platform', at: 'src/areas/events/parts/bare-taro.ts', text: use('useDidShow', '@tarojs/taro') },
  {
    rule: 'console-sees-its-contract',
    at: 'cloud/console/src/platform/family-view.ts',
    text: useType('EventDetail', '@xiongguan/contract/events/resident'),
    reaches: /^cloud\/contract\/events\/resident\.ts$/,
  },
  { rule: 'console-sees-its-contract', at: 'cloud/console/src/platform/backend-view.ts', text: use('clock', '../../../backend/src/platform/clock') },
  { rule: 'console-areas-apart', at: 'cloud/console/src/areas/content/neighbour.tsx', text: use('inner', '../events/parts/inner') },
  { rule: 'today-gathers-offers', at: 'cloud/console/src/areas/today/past-the-offer.tsx', text: use('inner', '../events/parts/inner') },
  { rule: 'console-kit-below-areas', at: 'cloud/console/src/ui/knows-areas.tsx', text: use('inner', '../areas/events/parts/inner') },
  { rule: 'axios-in-browser-links', at: 'src/platform/request/link.weapp.ts', text: use('AxiosError', 'axios') },
  { rule: 'axios-in-browser-links', at: 'cloud/console/src/areas/events/bare-http.ts', text: use('AxiosError', 'axios') },
  ...[
    'identity',
    'consent',
    'audit',
    'notices',
    'membership',
    'association',
    'custody',
    'content',
    'events',
    'hotline',
    'guidance',
    'assistance',
    'benefits',
  ].map((early) => ({
    rule: `area-order-${early}`,
    at: area(early, 'calls-a-later-area'),
    text: use('participation', '../participation'),
  })),
]

/** The second half of the two circles. */
const returnWays: Record<string, string> = {
  'cloud/backend/src/platform/trip.ts': "import './round'\nexport const trip = 1\n",
  [area('membership', 'index')]: 'export const membership = 1\n',
  [area('membership', 'calls-back')]: use('notices', '../notices'),
}

/** The very commands of `npm run check:walls`. */
function cruise(tree: string): Violation[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = (scripts['check:walls'] ?? '').split(' && ').map((command) => command.split(' '))
  return commands.flatMap(([program = '', ...words]) => askChecker<Cruise>(tree, program, [...words, '--output-type', 'json']).summary.violations)
}

type Config = { forbidden: { name: string; comment: string }[] }
function rulesOf(tree: string) {
  return ['.dependency-cruiser.cjs', '.dependency-cruiser.folders.cjs'].flatMap((file) => jest.requireActual<Config>(`${tree}/${file}`).forbidden)
}

describe('walls between folders', () => {
  let tree: string
  let violations: Violation[]
  beforeAll(() => {
    const planted = Object.fromEntries(plants.map(({ at, text }) => [at, text]))
    tree = plantTree({ ...standing, ...returnWays, ...planted })
    violations = cruise(tree)
  })
  afterAll(() => removeTree(tree))

  it.each(plants.map((plant) => [plant.rule, plant.at, plant] as const))('%s rejects %s', (rule, at, { reaches }) => {
    const found = violations.filter((each) => each.rule.name === rule && (each.from === at || at.startsWith(`${each.from}/`)))
    expect(found).not.toEqual([])
    if (reaches) expect(found.map(({ to }) => to)).toContainEqual(expect.stringMatching(reaches))
  })

  it('rejects nothing that is lawful', () => {
    expect(violations.filter(({ from }) => from in standing)).toEqual([])
  })

  it('has a plant for every rule, and a reason on it', () => {
    const planted = new Set(plants.map(({ rule }) => rule))
    expect(rulesOf(tree).filter(({ name, comment }) => !planted.has(name) || !comment)).toEqual([])
  })
})
