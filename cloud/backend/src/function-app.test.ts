import { openFunctionApp } from './function-app'

describe('a function with both keys', () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })

  const key = Buffer.alloc(32, 1).toString('base64')

  test.each([
    ['MASTER_KEY', { TICKET_KEY: key }],
    ['TICKET_KEY', { MASTER_KEY: key }],
  ])('does not start without %s', async (missing, keys) => {
    const { MASTER_KEY: _master, TICKET_KEY: _ticket, ...rest } = before
    process.env = { ...rest, DATABASE_URL: 'postgres://127.0.0.1:1/none', ...keys }
    await expect(openFunctionApp({ role: 'xiongguan_member', keys: ['contact', 'ticket'], loadWeChat: null })).rejects.toThrow(missing)
  })
})
