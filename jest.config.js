// ESM-only packages (and the workspaces' TypeScript) go through babel; everything else in node_modules is left alone.
const esmForNode = [
  '@noble',
  '@orpc',
  'kysely',
  'jose',
  'uuid',
  'hono',
  '@hono',
  'qr',
  'rou3',
  'openapi-types',
  '@standardserver',
  'json-schema-typed',
]
const esmForTaro = [
  '@tarojs',
  '@stencil',
  'nanoid',
  '@noble',
  'weui',
  'lodash-es',
  'swiper',
  'universal-router',
  'query-string',
  'history',
  'qr',
  '@orpc',
  'decode-uri-component',
  'filter-obj',
  'split-on-first',
  'path-to-regexp',
]

const transform = (targets) => ({
  '^.+\\.(j|t|mj)sx?$': [
    'babel-jest',
    {
      configFile: false,
      presets: [
        ['@babel/preset-env', { targets, modules: 'commonjs' }],
        ['@babel/preset-react', { runtime: 'automatic' }],
        '@babel/preset-typescript',
      ],
    },
  ],
})
const except = (names) => [`^(?!.*/node_modules/(${names.join('|')})).*/node_modules/.*`]

const node = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform: transform({ node: 'current' }),
  transformIgnorePatterns: except(esmForNode),
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  ...extra,
})

const taroFlags = Object.fromEntries(
  ['INNER_HTML', 'ADJACENT_HTML', 'SIZE_APIS', 'TEMPLATE_CONTENT', 'CLONE_NODE', 'CONTAINS', 'MUTATION_OBSERVER', 'COOKIE'].map((flag) => [
    `ENABLE_${flag}`,
    true,
  ]),
)

const withDatabase = {
  globalSetup: '<rootDir>/cloud/backend/src/platform/db/testing-global-setup.ts',
  globalTeardown: '<rootDir>/cloud/backend/src/platform/db/testing-global-teardown.ts',
}

module.exports = {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    node('contract', ['<rootDir>/cloud/contract/**/*.test.ts']),
    node('backend', ['<rootDir>/cloud/{backend,functions,reference,migrations}/**/*.test.ts'], withDatabase),
    {
      displayName: 'mini',
      testEnvironment: 'jsdom',
      moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'json'],
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      globals: { ...taroFlags, DEPRECATED_ADAPTER_COMPONENT: false },
      transform: transform({ node: 'current' }),
      transformIgnorePatterns: except(esmForTaro),
      moduleNameMapper: {
        '\\.(css|scss)$': 'identity-obj-proxy',
        '^@/(.*)$': '<rootDir>/src/$1',
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '^@tarojs/taro$': '@tarojs/taro-h5',
      },
    },
    {
      displayName: 'console',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/cloud/console/src/**/*.test.{ts,tsx}'],
      transform: transform({ node: 'current' }),
      transformIgnorePatterns: except([...esmForNode, 'antd', '@ant-design', 'rc-', '@rc-component', '@babel']),
      moduleNameMapper: { '\\.(css|scss|svg)$': 'identity-obj-proxy' },
    },
    node('walls', ['<rootDir>/tests/walls/**/*.test.ts']),
    node('journeys', ['<rootDir>/tests/{weapp,h5,http,functions}/**/*.test.ts'], withDatabase),
  ],
}
