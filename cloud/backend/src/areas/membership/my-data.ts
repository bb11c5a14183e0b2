import { documentKindWords, personKindWords, relationWords, sexWords } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { listKeptPeople, type KeptPerson } from './my-data-store'
import { readHousehold } from './read-household'
import { openDocument, openName, openPhone } from './register-seals'

/** What the register keeps of one person, opened. */
function kept({ sealer }: Pick<Platform, 'sealer'>, row: KeptPerson) {
  const { person_id: personId } = row
  return {
    姓名: row.name_sealed ? openName(sealer, personId, row.name_sealed) : '',
    手机号: row.phone_sealed ? openPhone(sealer, personId, row.phone_sealed) : '',
    证件种类: row.document_kind ? documentKindWords[row.document_kind] : '',
    证件号码: row.document_sealed ? openDocument(sealer, personId, row.document_sealed) : '',
    出生日期: row.born_on ?? '',
    性别: row.sex ? sexWords[row.sex] : '',
    与户主关系: row.relation ? relationWords[row.relation] : '',
  }
}

/** The household as it reads itself, and all that is kept of the asker and of its children; of other adults nothing more than the household shows. */
export async function membershipData(platform: Pick<Platform, 'sealer'>, handle: Db, accountId: string) {
  const household = await readHousehold(platform, handle, accountId)
  if (!household) return []
  const people = new Map((await listKeptPeople(handle, household.householdId)).map((row) => [row.person_id, row]))
  const place = { 街道或镇: household.townName, 社区或村: household.community.name }
  const rows = household.people.map(({ personId, nickname, kind }) => {
    const row = people.get(personId)
    const own = row && (row.account_id === accountId || kind === 'child')
    return { 称呼: nickname, 大人或孩子: personKindWords[kind], ...(own && kept(platform, row)) }
  })
  return [
    { title: '家庭', purpose: 'household' as const, rows: [place] },
    { title: '家人', purpose: 'household' as const, rows },
  ]
}
