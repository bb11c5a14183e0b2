import { noticeKinds, noticeTouch, type NoticeKind } from '@xiongguan/contract/notices/terms'
import { forbiddenWords } from './word-list'

/** What asked for rest: the whole household, a pregnancy in it, or some of its people. */
export type Quiet = { household: boolean; pregnancy: boolean; personIds: ReadonlySet<string> }

/** Kinds that touch a pregnancy: they rest with it, whomever they name. */
export const pregnancyKinds = (): readonly NoticeKind[] => noticeKinds.filter((kind) => noticeTouch[kind] === 'pregnancy')

/** Kinds the grief switch never holds back. */
export const neutralKinds: readonly NoticeKind[] = noticeKinds.filter((kind) => noticeTouch[kind] === 'neutral')

/**
 * True when a message must rest. A message that names no person is for the whole household, so it also touches the one
 * who rests: an invitation to all does not reach a family that asked for rest for one child.
 */
export function mustRest(kind: NoticeKind, personIds: readonly string[], quiet: Quiet): boolean {
  if (noticeTouch[kind] === 'neutral') return false
  if (quiet.household) return true
  if (quiet.pregnancy && noticeTouch[kind] === 'pregnancy') return true
  return quiet.personIds.size > 0 && (personIds.length === 0 || personIds.some((personId) => quiet.personIds.has(personId)))
}

const numerals: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const link = /https?:|www\.|[a-z0-9-]+\.(com|cn|net|org|top|xyz|cc|vip|me|shop|link)(?![a-z])/
/** Seven digits in a row are a phone, an ID or an account. */
const longNumber = /\d{7,}/

/** Text without the tricks that hide a word: width and case folded; spaces and invisible characters gone. */
function withoutSpaces(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
}

/** What a text is for: a nickname needs no number and no link, prose such as an event's description may have both. */
export type TextUse = 'nickname' | 'prose'

/** True when the local list refuses a text, however it is spaced or written: a listed word, and in a nickname a link or a long number. */
export function isForbidden(text: string, use: TextUse): boolean {
  const folded = withoutSpaces(text)
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, '')
  if (forbiddenWords.some((word) => bare.includes(withoutSpaces(word)))) return true
  const digits = bare.replace(/[〇零一幺二三四五六七八九]/g, (numeral) => numerals[numeral] ?? numeral)
  return use === 'nickname' && (link.test(folded) || longNumber.test(digits))
}
