import { memberKindWords, memberStateWords, strengthWords } from '@xiongguan/contract/association/member-terms'
import type { Db } from '../../platform/tables'
import type { AssociationDeps } from './ports'
import { readMyContact } from './read-my-contact'
import { readOwnMemberships } from './read-own-memberships'

/** What the association keeps of an account, for the export of its own data. */
export async function associationData(deps: AssociationDeps, handle: Db, accountId: string) {
  const memberships = (await readOwnMemberships(deps, handle, accountId)).map((row) => ({
    会员类别: memberKindWords[row.kind],
    状态: memberStateWords[row.state],
    会员号: row.number ?? '',
    姓名: row.name,
    手机号: row.phone,
    单位: row.organisation ?? '',
    所在社区: row.communityName,
    特长: row.strengths.map((strength) => strengthWords[strength]).join('、'),
    志愿者: row.volunteer ? '是' : '否',
    想说的话: row.statement ?? '',
    生日: row.birthday ?? '',
    入会: row.joinedOn ?? '',
    退会: row.leftOn ?? '',
  }))
  const own = await readMyContact(deps, handle, accountId)
  const contact = own && { 联系人: own.contact?.name ?? '', 从何时: own.contact?.since ?? '', 留给联系人的电话: own.ownPhone ?? '' }
  return [
    { title: '会员', purpose: 'memberFile' as const, rows: memberships },
    { title: '会员联系户', purpose: 'memberContact' as const, rows: contact ? [contact] : [] },
  ]
}
