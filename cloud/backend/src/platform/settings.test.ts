import { developmentLoginOpen, readSettings } from './settings'

describe('development login', () => {
  const open = (environment: NodeJS.ProcessEnv) => developmentLoginOpen(readSettings({ DEV_LOGIN: '1', ...environment }))

  test('opens on the embedded database on loopback', () => expect(open({})).toBe(true))
  test.each([
    ['it was not asked for', { DEV_LOGIN: '0' }],
    ['in production', { NODE_ENV: 'production' }],
    ['on a database of someone else', { DATABASE_URL: 'postgres://db.invalid/real' }],
    ['beyond loopback', { HOST: '0.0.0.0' }],
    ['behind a proxy', { TRUST_PROXY: '1' }],
  ])('stays closed when %s', (_when, environment) => expect(open(environment)).toBe(false))

  test('stays closed by default', () => expect(developmentLoginOpen(readSettings({}))).toBe(false))
})

test('settings that cannot be used are named', () => {
  expect(() => readSettings({ PORT: 'door' })).toThrow('PORT')
})
