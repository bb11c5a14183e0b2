import { fieldViewWords, recordAreaWords, recordFieldWords } from '@xiongguan/contract/identity/field-rights'
import { roleWords } from '@xiongguan/contract/identity/terms'
import type { FieldRight } from './rights-queries'

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** Since when, until when and at which hours, as far as it is bounded. */
export function spanWords({ validFrom, validTo, opensMinute, closesMinute }: FieldRight): string {
  const hours = opensMinute !== null && closesMinute !== null ? `，每天 ${clock(opensMinute)}–${clock(closesMinute)}` : ''
  return `${validFrom} 起${validTo ? `，${validTo} 零点止` : ''}${hours}`
}

export const rightWords = ({ role, area, field, view }: FieldRight) =>
  `${roleWords[role]} · ${recordAreaWords[area]} · ${recordFieldWords[field]}：${fieldViewWords[view]}`

export const words = {
  title: '权限',
  sub: '哪个角色在哪类资料里能看到哪一项、看到多少。没有写的，一律不显示。列表、查找、人数和导出都按这张表。',
  asOf: '看哪一天',
  today: '今天',
  table: '谁能看到什么',
  role: '角色',
  example: '遮盖的样子',
  exampleOf: {
    name: { masked: '王**', full: '王小明' },
    phone: { masked: '138****0017', lastFour: '…0017', full: '13800000017' },
    document: { masked: '620201********0017', lastFour: '…0017', full: '全部十八位' },
    address: { masked: '新华街道 某**********', full: '完整地址' },
    birthDate: { masked: '1901 年', full: '1901-01-01' },
  } as const,
  nothing: '不显示',
  holders: '谁有哪个角色，管哪里',
  name: '姓名',
  place: '管哪里',
  everywhere: '全市',
  noHolders: '这一天没有人有角色',
  propose: '提出变更',
  proposeNote: '由另一位管理员确认后才生效；自己有这个角色的人不能确认。',
  area: '哪类资料',
  field: '哪一项',
  view: '看到多少',
  manner: '怎么改',
  manners: { set: '从这天起改成这样', add: '临时放宽，到期自动收回' },
  from: '从哪天起',
  to: '到哪天（当天零点止）',
  hours: '每天从几点',
  hoursTo: '到几点',
  proposed: '已提出，等另一位管理员确认',
  waiting: '等待确认的变更',
  confirm: '确认变更',
  confirmed: '已确认，从写明的日期起生效',
  decline: '不同意',
  takeBack: '收回',
  declined: '变更已撤下',
  by: (name: string, time: string) => `${name} ${time} 提出`,
  history: '变更经过',
  noHistory: '还没有变更过',
  change: { given: '给出', ended: '到期', replaced: '被替换' },
} as const
