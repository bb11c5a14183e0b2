import js from '@eslint/js'
import globals from 'globals'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

/** Each ban carries its reason; tests/walls shows that each one bites. */
const bans = {
  wholeZod: {
    selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
    message: "Write `import * as z from 'zod'` (on the server) or 'zod/mini' (in the contract): `{ z }` defeats tree shaking, 91 KB against 26.",
  },
  otherTables: {
    selector: 'MemberExpression[property.name=/^(\\$extendTables|withTables)$/]',
    message: "It opens another area's tables. Call that area's door, or announce through the outbox.",
  },
  castHandle: {
    selector: 'TSAsExpression > TSTypeReference[typeName.name=/^(Kysely|Transaction)$/]',
    message: 'Narrow a handle with ownTables of platform/tables.ts, so that an area reaches its own tables only.',
  },
  pastTheGate: {
    selector:
      'MemberExpression[property.name="sendSubscribeMessage"], ObjectPattern > Property[key.name="sendSubscribeMessage"], MemberExpression[property.value="sendSubscribeMessage"]',
    message: 'Only notices sends to WeChat, past the grief gate and the message budget: call `notices.send`.',
  },
  pagePath: {
    selector: 'Literal[value=/^\\u002F?(tabs\\u002F\\w+\\u002Findex|areas\\u002F[\\w-]+\\u002Fpages)/]',
    message: 'src/routes.ts is the only place with page paths: open a page through `routes`.',
  },
  pagePathTemplate: {
    selector: 'TemplateElement[value.raw=/^\\u002F?(tabs\\u002F\\w+\\u002Findex|areas\\u002F[\\w-]+\\u002Fpages)/]',
    message: 'src/routes.ts is the only place with page paths: open a page through `routes`.',
  },
}

const rawSql = {
  name: 'kysely',
  importNames: ['sql'],
  message: 'All SQL of an area is in its store.ts, or where that grew long in files named *-store.ts.',
}
const platformTables = {
  regex: 'platform/tables$',
  importNames: ['PlatformTables'],
  message: 'The tables of the platform are its own: use change, audit-trail or announce.',
}

const strict = {
  'no-console': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  // A control character written as an escape is meant.
  'no-control-regex': 'off',
  'no-restricted-syntax': ['error', bans.wholeZod, bans.otherTables],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
}

export default typescript.config(
  { ignores: ['dist/', 'node_modules/', '**/node_modules/', '.cache/', '.data/', '.swc/', 'coverage/', 'docs/'] },
  // A ban that can be switched off in a comment is a suggestion.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '{cloud/{contract,backend,console},tests,tools}/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: strict,
  },
  // Only an interface merges into a declaration of a library.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  // A suite that cannot run here says why.
  { files: ['**/*.test.{ts,tsx}'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  // WeChat rejects with plain objects, and so does what stands in for it.
  { files: ['tests/support/weapp-host/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  { files: ['**/*.{js,cjs,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['src/**/*.{ts,tsx}', 'cloud/console/src/**/*.{ts,tsx}'], extends: [reactHooks.configs['recommended-latest']] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/routes.ts', 'src/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', bans.wholeZod, bans.otherTables, bans.pagePath, bans.pagePathTemplate] },
  },
  {
    files: ['cloud/backend/src/**/*.ts'],
    ignores: ['cloud/backend/src/platform/**', 'cloud/backend/src/areas/*/{store,*-store}.ts', '**/*.test.ts', '**/testing*.ts', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawSql] }] },
  },
  {
    files: ['cloud/{backend/src,functions}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing*.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', bans.wholeZod, bans.otherTables, bans.pastTheGate] },
  },
  {
    files: ['cloud/backend/src/areas/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing*.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', bans.wholeZod, bans.otherTables, bans.castHandle, bans.pastTheGate] },
  },
  {
    // The one place where a message leaves, right behind the gate.
    files: ['cloud/backend/src/areas/notices/prepare-message.ts'],
    rules: { 'no-restricted-syntax': ['error', bans.wholeZod, bans.otherTables, bans.castHandle] },
  },
  {
    files: ['cloud/backend/src/areas/**/*.ts'],
    ignores: ['cloud/backend/src/areas/*/{store,*-store}.ts', '**/*.test.ts', '**/testing*.ts', '**/testing/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawSql], patterns: [platformTables] }] },
  },
  {
    files: ['cloud/backend/src/areas/*/{store,*-store}.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [platformTables] }] },
  },
)
