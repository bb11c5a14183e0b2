import { mine } from '@/platform/consent/queries'
import { allowCall } from './queries'

jest.mock('@/platform/request/client', () => ({ client: { consent: {}, contacts: {}, family: {}, members: {}, membership: {} } }))

test('a number left for the contact carries a consent: how the consents stand is asked again', () => {
  expect(allowCall.stale).toContain(mine)
})
