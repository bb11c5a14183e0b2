import type { AccountId, Role } from '@xiongguan/contract/identity/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import { refusedAuthority } from './invite-colleague'
import { lockAdministrators, revokeGrant } from './grant-store'

type Revoked = { kind: 'revoked' } | ReturnType<typeof refusedAuthority>
type Held = { accountId: AccountId; role: Role; scope: string }

/** Takes one role back at once; one person is enough for that. The last administrator stays. */
export function revokeRole({ change, clock }: Platform, context: CallContext, held: Held): Promise<Revoked> {
  return change<Revoked>(context, {
    input: held,
    run: async (work) => {
      const administrators = (await lockAdministrators(work)).map((row) => row.account_id)
      if (held.role === 'city_administrator' && administrators.length === 1 && administrators[0] === held.accountId) {
        return refused<Revoked>(refusedAuthority('lastAdministrator'))
      }
      if (!(await revokeGrant(work, held, accountOf(context).accountId, clock.now()))) throw notFound()
      return {
        done: { kind: 'revoked' },
        resultId: held.accountId,
        audit: [{ action: 'role.revoked', subjectKind: 'account', subjectId: held.accountId }],
      }
    },
    replay: async () => ({ kind: 'revoked' }),
  })
}
