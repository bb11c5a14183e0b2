import { askChecker, plantTree, removeTree } from './planted-tree'

type Message = { ruleId: string | null; message: string }
type Report = { filePath: string; messages: Message[] }
type Plant = { rule: string; says: RegExp; at: string; text: string }

const plants: Plant[] = [
  {
    rule: 'no-restricted-syntax',
    says: /tree shaking/,
    at: 'cloud/backend/src/platform/whole-zod.ts',
    text: "import { z } from 'zod'\nexport const text = z.string()\n",
  },
  {
    rule: 'no-restricted-syntax',
    says: /tree shaking/,
    at: 'cloud/contract/events/whole-zod.ts',
    text: "import { z } from 'zod'\nexport const text = z.string()\n",
  },
  {
    rule: 'no-restricted-syntax',
    says: /another area's tables/,
    at: 'cloud/backend/src/areas/events/store.ts',
    text: "import type { Kysely } from 'kysely'\nexport const reach = (db: Kysely<object>) => db.$extendTables<{ audit_entry: object }>()\n",
  },
  {
    rule: 'no-restricted-syntax',
    says: /another area's tables/,
    at: 'cloud/backend/src/areas/content/store.ts',
    text: 'export const reach = (db: { withTables(): unknown }) => db.withTables()\n',
  },
  {
    rule: 'no-restricted-syntax',
    says: /ownTables/,
    at: 'cloud/backend/src/areas/notices/store.ts',
    text: "import type { Kysely } from 'kysely'\nexport const reach = (db: unknown) => db as Kysely<{ audit_entry: object }>\n",
  },
  {
    rule: 'no-restricted-imports',
    says: /store\.ts/,
    at: 'cloud/backend/src/areas/events/sign-up.ts',
    text: "import { sql } from 'kysely'\nexport const one = sql`select 1`\n",
  },
  {
    rule: 'no-restricted-imports',
    says: /tables of the platform/,
    at: 'cloud/backend/src/areas/events/tables.ts',
    text: "import type { PlatformTables } from '../../platform/tables'\nexport type EventsTables = PlatformTables\n",
  },
  ...[
    [
      'cloud/backend/src/areas/events/send-past-the-gate.ts',
      'export const send = (wechat: { sendSubscribeMessage(): void }) => wechat.sendSubscribeMessage()\n',
    ],
    [
      'cloud/backend/src/areas/notices/send-past-the-gate.ts',
      'export const send = (wechat: { sendSubscribeMessage(): void }) => wechat.sendSubscribeMessage()\n',
    ],
    [
      'cloud/backend/src/platform/send-past-the-gate.ts',
      "export const send = (wechat: { sendSubscribeMessage(): void }) => wechat['sendSubscribeMessage']()\n",
    ],
    [
      'cloud/backend/src/seeds/send-past-the-gate.ts',
      'export const taken = ({ sendSubscribeMessage }: { sendSubscribeMessage: unknown }) => sendSubscribeMessage\n',
    ],
  ].map(([at = '', text = '']) => ({ rule: 'no-restricted-syntax', says: /past the grief gate/, at, text })),
  { rule: 'no-restricted-syntax', says: /page paths/, at: 'src/ui/Link.ts', text: "export const path = '/areas/events/pages/list/index'\n" },
  { rule: 'no-restricted-syntax', says: /page paths/, at: 'src/ui/TabLink.ts', text: "export const path = 'tabs/home/index'\n" },
  {
    rule: 'no-restricted-syntax',
    says: /page paths/,
    at: 'src/ui/OpenLink.ts',
    text: 'export const path = (id: string) => `/areas/events/pages/event/index?id=${id}`\n',
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    says: /any/,
    at: 'cloud/backend/src/platform/anything.ts',
    text: 'export const loose = (value: any) => String(value)\n',
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    says: /ts-ignore/,
    at: 'cloud/backend/src/platform/ignored.ts',
    text: "// @ts-ignore\nexport const wrong: number = 'word'\n",
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    says: /ts-expect-error/,
    at: 'src/ui/expected.ts',
    text: "// @ts-expect-error a reason that is long enough\nexport const wrong: number = 'word'\n",
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    says: /awaited/,
    at: 'cloud/backend/src/platform/floating.ts',
    text: 'export function start() {\n  Promise.resolve(1)\n}\n',
  },
  { rule: 'no-console', says: /console/, at: 'cloud/backend/src/platform/loud.ts', text: "console.log('here')\n" },
  {
    rule: 'react-hooks/rules-of-hooks',
    says: /conditionally/,
    at: 'src/ui/Sometimes.tsx',
    text: "import { useState } from 'react'\nexport function useSometimes(on: boolean) {\n  if (on) return useState(1)\n  return null\n}\n",
  },
]

/** Lint cannot be talked out of a ban: the comment itself is reported. */
const switchedOff = { at: 'cloud/backend/src/platform/switched-off.ts', text: '/* eslint-disable no-console */\nconsole.log(1)\n' }

describe('walls held by lint', () => {
  let tree: string
  let reports: Report[]
  const messagesAt = (at: string) => reports.filter(({ filePath }) => filePath === `${tree}/${at}`).flatMap(({ messages }) => messages)

  beforeAll(() => {
    tree = plantTree({
      'cloud/backend/src/platform/tables.ts': 'export type PlatformTables = { platform_outbox: object }\n',
      'cloud/console/src/app.ts': 'export const app = 1\n',
      'src/routes.ts': "export const home = 'tabs/home/index'\n",
      'cloud/backend/src/areas/notices/prepare-message.ts':
        'export const send = (wechat: { sendSubscribeMessage(): void }) => wechat.sendSubscribeMessage()\n',
      'cloud/backend/src/areas/identity/store.ts': "import { sql } from 'kysely'\nexport const one = sql`select 1`\n",
      'cloud/backend/src/areas/events/sign-up-store.ts': "import { sql } from 'kysely'\nexport const one = sql`select 1`\n",
      ...Object.fromEntries([...plants, switchedOff].map(({ at, text }) => [at, text])),
    })
    reports = askChecker<Report[]>(tree, 'eslint', ['--max-warnings', '0', '--format', 'json', 'src', 'cloud/backend', 'cloud/contract/events'])
  })
  afterAll(() => removeTree(tree))

  it.each(plants.map((plant) => [plant.rule, plant.at, plant.says] as const))('%s rejects %s', (rule, at, says) => {
    expect(messagesAt(at)).toContainEqual(expect.objectContaining({ ruleId: rule, message: expect.stringMatching(says) as string }))
  })

  it('rejects the comment that would switch a rule off, and the fault too', () => {
    expect(messagesAt(switchedOff.at).map(({ ruleId, message }) => ruleId ?? message)).toEqual([
      expect.stringContaining('eslint-disable'),
      'no-console',
    ])
  })

  it('rejects nothing that is lawful', () => {
    expect(messagesAt('src/routes.ts')).toEqual([])
    expect(messagesAt('cloud/backend/src/areas/notices/prepare-message.ts')).toEqual([])
    expect(messagesAt('cloud/backend/src/areas/identity/store.ts')).toEqual([])
    expect(messagesAt('cloud/backend/src/areas/events/sign-up-store.ts')).toEqual([])
  })
})
