import { mine } from '@/platform/consent/queries'
import { confirmActing, inviteFamily } from './queries'

jest.mock('@/platform/request/client', () => ({ client: { consent: {}, family: {}, identity: {}, membership: {} } }))

test.each([
  ['an invitation of the family', inviteFamily],
  ['a yes to acting for a parent', confirmActing],
])('%s carries a consent: how the consents stand is asked again', (_, { stale }) => expect(stale).toContain(mine))
