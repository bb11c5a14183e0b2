import { readDocument } from '@xiongguan/contract/membership/document-rules'
import { readPhone, registerRefusalWords } from '@xiongguan/contract/membership/register-rules'
import type { SearchWay } from '@xiongguan/contract/membership/register-staff'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { DocumentKind } from '@xiongguan/contract/membership/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { communitiesSeeing, registerReach } from './register-reach'
import { documentIndex, nameIndex, phoneIndex } from './register-seals'
import { countMatching, findMatching, type IndexColumn } from './register-search-store'
import { membersOf } from './register-store'
import type { DraftRefusal } from './read-draft'
import { childFilesOf, personView } from './register-views'

type Search = { by: SearchWay; text: string; documentKind?: DocumentKind | undefined; purpose: AuditPurpose; cursor?: string | undefined }

type Looked = { column: IndexColumn; index: Buffer } | { refused: DraftRefusal }

function lookUp({ platform: { sealer } }: MembershipDeps, { by, text, documentKind = 'residentId' }: Search): Looked {
  if (by === 'name') return { column: 'name_index', index: nameIndex(sealer, text) }
  if (by === 'phone') {
    const phone = readPhone(text)
    return phone ? { column: 'phone_index', index: phoneIndex(sealer, phone) } : { refused: 'phone' }
  }
  const reading = readDocument(documentKind, text)
  if (reading.kind === 'refused') return { refused: reading.reason }
  return { column: 'document_index', index: documentIndex(sealer, documentKind, reading.number) }
}

type Found = Awaited<ReturnType<typeof findMatching>>

async function viewsOf(deps: MembershipDeps, work: Db, accountId: string, found: Found, reach: Reach) {
  const { platform } = deps
  const rows = found.length === 0 ? [] : await membersOf(work, [...new Set(found.map((row) => row.household_id))])
  const childFiles = await childFilesOf(work, accountId, rows, platform.clock.now())
  const names = await namesOfPlaces(
    work,
    found.map((row) => row.community_code),
  )
  const byId = new Map(rows.map((row) => [row.person_id, row]))
  return (row: Found[number]) => {
    const member = byId.get(row.person_id)
    if (!member) throw new Error('a person found is not in their household')
    const person = personView({ platform, reach, childFiles }, row.community_code, member)
    return { person, communityName: names.get(row.community_code) ?? row.community_code }
  }
}

/**
 * Finds people by a whole name, phone or document, through the blind index and within reach; the count is bounded by the
 * same reach. Written down before the answer, one row for each household that is shown.
 */
export async function findPeople(deps: MembershipDeps, context: CallContext, search: Search) {
  const account = accountOf(context)
  const looked = lookUp(deps, search)
  if ('refused' in looked) return { kind: 'refused' as const, reason: looked.refused, words: registerRefusalWords[looked.refused] }
  const after = decodeCursor(search.cursor, 'id')?.[0] ?? null
  return deps.platform.db.transaction().execute(async (work) => {
    const reach = await registerReach(deps, work, account, 'seeRegister')
    const communities = await communitiesSeeing(work, reach, search.by)
    const wanted = { ...looked, communities }
    const found = communities.length === 0 ? [] : await findMatching(work, wanted, after, pageSize + 1)
    const total = communities.length === 0 ? 0 : await countMatching(work, wanted)
    const view = await viewsOf(deps, work, account.accountId, found, reach)
    const page = pageFrom(found, view, (row) => [row.person_id])
    await looksAt(
      deps,
      work,
      context,
      { action: 'register.searched', purpose: search.purpose, detail: search.by },
      page.items.map(({ person }) => person.householdId),
    )
    return { kind: 'found' as const, total, ...page }
  })
}
