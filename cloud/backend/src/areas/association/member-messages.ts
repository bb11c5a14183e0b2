import type { MemberState } from '@xiongguan/contract/association/member-terms'
import type { Work } from '../../platform/tables'
import type { AssociationDeps } from './ports'

type Told = { member_id: string; account_id: string | null; applied_at: Date }

const words: Partial<Record<MemberState, { title: string; text: string }>> = {
  returned: { title: '入会申请请补充一下', text: '社区看过了您的申请，还差一点。点开看看要补充什么，补好再交就行。' },
  refused: { title: '入会申请有结果了', text: '这次没有通过，点开看原因和怎样再次申请。' },
  secondReview: { title: '社区已通过您的入会申请', text: '接下来由街道、镇复核，有结果会告诉您。' },
  member: { title: '欢迎加入计生协', text: '您已经是会员了，点开看会员证。' },
}

/** Tells the applicant how it stands; what was said to them stays inside, on their own page. */
export async function tellApplicant({ notices }: AssociationDeps, work: Work, row: Told, state: MemberState): Promise<void> {
  const said = words[state]
  if (!said || !row.account_id) return
  await notices.send(work, {
    accountId: row.account_id,
    kind: 'memberDecided',
    ...said,
    opens: { kind: 'membership', id: row.member_id },
    dedupeKey: `memberDecided:${row.member_id}:${state}:${row.applied_at.getTime()}`,
  })
}

/** Tells every account of a household that it has a contact, or another one. */
export async function tellOfContact({ notices, membership }: AssociationDeps, work: Work, householdId: string, since: Date): Promise<void> {
  for (const accountId of await membership.accountsOf(work, householdId)) {
    await notices.send(work, {
      accountId,
      kind: 'contactAssigned',
      title: '您家有联系人了',
      text: '有事可以找联系人，点开看是哪一位。',
      opens: { kind: 'contact', id: householdId },
      dedupeKey: `contactAssigned:${householdId}:${since.getTime()}`,
    })
  }
}

/** Asks a contact to look at a hand-over. */
export async function tellOfHandover({ notices }: AssociationDeps, work: Work, accountId: string, handoverId: string): Promise<void> {
  await notices.send(work, {
    accountId,
    kind: 'handoverAsked',
    title: '有一户交接等您确认',
    text: '点开看看，双方都确认后才会换人。',
    opens: { kind: 'keptHouseholds', id: handoverId },
    dedupeKey: `handoverAsked:${handoverId}:${accountId}`,
  })
}
