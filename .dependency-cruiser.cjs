/** Every wall of the house. tests/walls proves each with a planted violation: a rule added here needs its plant there. */

/** One total order: an area may call only those before it. */
const AREA_ORDER = [
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
  'participation',
]

const TESTS = '(\\.test\\.tsx?$|/testing(/|[^/]*\\.ts$))'

const areaOrder = AREA_ORDER.slice(0, -1).map((area, position) => ({
  name: `area-order-${area}`,
  severity: 'error',
  comment: `${area} comes before ${AREA_ORDER.slice(position + 1).join(', ')}: announce through the outbox or offer a port that app.ts wires.`,
  from: { path: `^cloud/backend/src/areas/${area}/`, pathNot: TESTS },
  to: { path: `^cloud/backend/src/areas/(${AREA_ORDER.slice(position + 1).join('|')})/` },
}))

const resolving = [
  {
    name: 'no-unresolvable',
    severity: 'error',
    comment: 'An import that resolves to nothing slips past every other wall, so it is itself a fault.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-circular',
    severity: 'error',
    comment: 'Files that need each other cannot be read, tested or loaded one at a time.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

const backend = [
  {
    name: 'doors-only',
    severity: 'error',
    comment: 'An area is entered through its index.ts alone; what is behind the door, its tables above all, may change without asking.',
    from: { path: '^cloud/backend/src/areas/([^/]+)/' },
    to: { path: '^cloud/backend/src/areas/', pathNot: ['^cloud/backend/src/areas/$1/', '^cloud/backend/src/areas/[^/]+/index\\.ts$'] },
  },
  {
    name: 'doors-only-from-outside',
    severity: 'error',
    comment: 'app.ts, commands and functions enter an area through its index.ts like everybody else.',
    from: { path: '^cloud/(backend/src/(?!areas/)|functions/|migrations/|reference/)', pathNot: TESTS },
    to: { path: '^cloud/backend/src/areas/', pathNot: '^cloud/backend/src/areas/[^/]+/index\\.ts$' },
  },
  ...areaOrder,
  {
    name: 'areas-stand-on-platform',
    severity: 'error',
    comment: 'Areas know the platform, the contract and the reference facts; app.ts and what starts it know the areas, never the other way.',
    from: { path: '^cloud/backend/src/areas/', pathNot: TESTS },
    to: { path: '^(cloud/(backend/src/(?!areas/|platform/)|functions/|migrations/|console/)|src/|config/)' },
  },
  {
    name: 'platform-below-areas',
    severity: 'error',
    comment: 'The platform knows no business: what it needs from an area it takes as a parameter that app.ts wires.',
    from: { path: '^cloud/backend/src/platform/', pathNot: TESTS },
    to: { path: '^(cloud/(backend/src/(?!platform/)|functions/|migrations/|reference/|console/)|src/|config/)' },
  },
]

const contract = [
  {
    name: 'contract-stands-alone',
    severity: 'error',
    comment: 'Everyone reads the contract, so it brings nothing along but zod/mini (6.7 KB against 91) and @orpc/contract.',
    from: { path: '^cloud/contract/', pathNot: TESTS },
    to: { path: '.', pathNot: ['^cloud/contract/(?!node_modules/)', '(^|/)node_modules/zod/(v4/)?mini/', '(^|/)node_modules/@orpc/contract/'] },
  },
]

const miniProgram = [
  {
    name: 'mini-program-sees-its-contract',
    severity: 'error',
    comment: 'The mini-program sees resident, field and terms of the contract: never staff operations, never the backend or the console.',
    from: { path: '^src/' },
    to: {
      path: '^cloud/',
      pathNot:
        '^cloud/contract/(resident\\.ts$|kit/|[^/]+/(resident|reading|campaign|search|field|terms|blocks|door|[a-z-]+-(resident|field|rules))\\.ts$)',
    },
  },
  {
    name: 'mini-program-takes-types',
    severity: 'error',
    comment:
      'Only terms hold plain words and *-rules plain functions; any other value of the contract drags zod into a main package of 600 KB. The browser may.',
    from: { path: '^src/', pathNot: ['\\.h5\\.tsx?$', TESTS] },
    to: { path: '^cloud/contract/', pathNot: '/(terms|[a-z-]+-rules)\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'tabs-import-cards',
    severity: 'error',
    comment: 'Tabs are the main package: one import past card.tsx pulls an area out of its subpackage.',
    from: { path: '^src/(tabs|app)' },
    to: { path: '^src/areas/', pathNot: '^src/areas/[^/]+/card\\.tsx$' },
  },
  {
    name: 'mini-areas-apart',
    severity: 'error',
    comment: 'An area is one subpackage; WeChat does not load code across them. Name a read of another area by its contract name instead.',
    from: { path: '^src/areas/([^/]+)/' },
    to: { path: '^src/(areas|tabs)/', pathNot: '^src/areas/$1/' },
  },
  {
    name: 'mini-kit-below-areas',
    severity: 'error',
    comment: 'The kit and the platform serve every area and know none.',
    from: { path: '^src/(ui|platform)/' },
    to: { path: '^src/(areas|tabs)/' },
  },
  {
    name: 'taro-behind-platform',
    severity: 'error',
    comment: 'wx and Taro stay behind typed functions of platform and ui, so that pages are the same in WeChat and in a browser.',
    from: { path: '^src/', pathNot: ['^src/(platform|ui)/', '^src/app\\.ts$', TESTS] },
    to: { path: '(^|/)node_modules/@tarojs/(?!components/)' },
  },
]

const staffConsole = [
  {
    name: 'console-sees-its-contract',
    severity: 'error',
    comment: 'The console sees staff, field, terms and rules of the contract: never the backend or the mini-program.',
    from: { path: '^cloud/console/' },
    to: {
      path: '^(src|config|cloud)/',
      pathNot: ['^cloud/console/', '^cloud/contract/(staff\\.ts$|kit/|[^/]+/([a-z-]*(staff|field|terms|blocks|rules)|field-rights)\\.ts$)'],
    },
  },
  {
    name: 'console-areas-apart',
    severity: 'error',
    comment: 'Console areas do not know each other: what two of them need belongs to ui, to platform or to the contract.',
    from: { path: '^cloud/console/src/areas/(?!today/)([^/]+)/' },
    to: { path: '^cloud/console/src/areas/', pathNot: '^cloud/console/src/areas/$1/' },
  },
  {
    name: 'today-gathers-offers',
    severity: 'error',
    comment: '今日待办 gathers what each area offers it: its today.ts and its card.tsx, nothing else.',
    from: { path: '^cloud/console/src/areas/today/' },
    to: { path: '^cloud/console/src/areas/(?!today/)', pathNot: '^cloud/console/src/areas/[^/]+/(today\\.ts|card\\.tsx)$' },
  },
  {
    name: 'console-kit-below-areas',
    severity: 'error',
    comment: 'The kit and the platform serve every area and know none.',
    from: { path: '^cloud/console/src/(ui|platform)/' },
    to: { path: '^cloud/console/src/areas/' },
  },
]

const libraries = [
  {
    name: 'axios-in-browser-links',
    severity: 'error',
    comment: 'axios is 60 KB in the main package; WeChat calls functions directly, the backend does not call over HTTP by hand.',
    from: { path: '^(src|cloud|config)/', pathNot: ['^src/platform/.*\\.h5\\.ts$', '^cloud/console/src/platform/', TESTS] },
    to: { path: '(^|/)node_modules/axios/' },
  },
]

module.exports = {
  forbidden: [...resolving, ...backend, ...contract, ...miniProgram, ...staffConsole, ...libraries],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these two, imports of the workspace packages resolve to nothing and every ban on them passes silently.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // Taro picks the platform's file by suffix; both are cruised, an import counts towards the browser's.
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
