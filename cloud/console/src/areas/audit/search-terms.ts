import { AuditAction, auditActionWords, AuditPurpose, auditPurposeWords } from '@xiongguan/contract/audit/terms'
import { asId, isId } from '@xiongguan/contract/kit/id'
import { civilDateWords } from '../../platform/time'
import type { AuditSearch } from './queries'

/** What an investigator asks: who saw a family, what a colleague saw, what left as a file, or anything by purpose or action. */
export const ways = ['seen', 'colleague', 'exports', 'anything'] as const
type Way = (typeof ways)[number]

export const wayWords: Record<Way, { title: string; note: string }> = {
  seen: { title: '谁看过这户、这人', note: '在家庭档案里点“谁看过”最快；也可以在这里填编号。' },
  colleague: { title: '这位同事看过什么', note: '选一位同事，离岗的也能查。' },
  exports: { title: '导出过什么', note: '谁把资料导出成了文件；可以只看一位同事。' },
  anything: { title: '按用途或操作', note: '例如：所有“紧急情况”的查看。至少选一个条件。' },
}

/** The form as it is filled in, and as it stands in the address; ids and generic words, never a name. */
export type Terms = {
  way: Way
  household: string
  person: string
  staff: string
  purpose: string
  action: string
  from: string
  to: string
}

export const noTerms: Terms = { way: 'seen', household: '', person: '', staff: '', purpose: '', action: '', from: '', to: '' }

const isWay = (value: string | null): value is Way => ways.some((way) => way === value)

export function termsOf(address: URLSearchParams): Terms {
  const way = address.get('way')
  const of = (name: string) => address.get(name) ?? ''
  return {
    way: isWay(way) ? way : 'seen',
    household: of('household'),
    person: of('person'),
    staff: of('staff'),
    purpose: of('purpose'),
    action: of('action'),
    from: of('from'),
    to: of('to'),
  }
}

/** As a part of an address; what is not filled in is left out. */
export const addressOf = (terms: Partial<Terms>): string => {
  const filled = Object.entries(terms).filter(([, value]) => value !== '')
  return new URLSearchParams(filled).toString()
}

export const searchLink = (terms: Partial<Terms>) => `/audit/search?${addressOf(terms)}`

/** What is missing before it can be asked, in words; null where nothing is. */
export function missingIn({ way, household, person, staff, purpose, action, from, to }: Terms): string | null {
  if (from && to && from > to) return '开始的日子在结束的后面，请改一改'
  if (way === 'seen') {
    const id = household || person
    if (!id) return '请填写家庭编号或家人编号'
    return isId(id) ? null : '编号不完整，请从家庭档案里复制'
  }
  if (way === 'colleague') return staff ? null : '请选择一位同事'
  return way === 'anything' && !staff && !purpose && !action ? '请至少选一个条件' : null
}

/** What goes to the server. */
export function searchOf(terms: Terms): AuditSearch {
  const { way, household, person, staff, from, to } = terms
  const [purpose, action] = [AuditPurpose.safeParse(terms.purpose).data, AuditAction.safeParse(terms.action).data]
  return {
    want: way === 'exports' ? 'exports' : way === 'anything' ? 'everything' : 'looks',
    ...(way === 'seen' && household && { householdId: asId<'Household'>(household) }),
    ...(way === 'seen' && !household && person && { personId: asId<'Person'>(person) }),
    ...(way !== 'seen' && staff && { staffId: asId<'Account'>(staff) }),
    ...(purpose && { purpose }),
    ...(way === 'anything' && action && { action }),
    ...(from && { fromOn: from }),
    ...(to && { toOn: to }),
  }
}

const purposeSaid = ({ purpose }: Terms) => {
  const known = AuditPurpose.safeParse(purpose).data
  return known ? [`用途是“${auditPurposeWords[known]}”`] : []
}
const actionSaid = ({ way, action }: Terms) => {
  const known = way === 'anything' ? AuditAction.safeParse(action).data : undefined
  return known ? [`操作是“${auditActionWords[known]}”`] : []
}
function timeSaid({ from, to }: Terms): string[] {
  if (from && to) return [`${civilDateWords(from)}到${civilDateWords(to)}`]
  if (from) return [`${civilDateWords(from)}起`]
  return to ? [`${civilDateWords(to)}止`] : []
}

/** What was asked, as a sentence above what was found. */
export function askedWords(terms: Terms, nameOf: (staffId: string) => string): string {
  const { way, household, person, staff } = terms
  const who = staff ? nameOf(staff) : ''
  const first: Record<Way, string> = {
    seen: household ? `谁看过家庭 …${household.slice(-8)}` : `谁看过家人 …${person.slice(-8)}`,
    colleague: `${who}看过什么`,
    exports: who ? `${who}导出过什么` : '谁导出过什么',
    anything: who ? `${who}做过的` : '任何人做过的',
  }
  return [first[way], ...purposeSaid(terms), ...actionSaid(terms), ...timeSaid(terms)].join('，')
}
