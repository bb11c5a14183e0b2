import type { PlainDate } from '../kit/date'
import { documentKinds, type DocumentKind, type Sex } from './terms'

/** Why a number cannot be one of its kind; each says what to do about it. */
export type DocumentRefusal = 'empty' | 'length' | 'fifteenDigits' | 'characters' | 'checkDigit' | 'birthDate' | 'otherKind'

export const documentRefusalWords: Record<DocumentRefusal, string> = {
  empty: '请填写证件号码。',
  length: '证件号码的位数不对，请对照证件再数一遍。',
  fifteenDigits: '这是 15 位的旧号码，请填写现在身份证上的 18 位号码。',
  characters: '证件号码里有不该有的字，请对照证件重新填写。',
  checkDigit: '证件号码和最后一位对不上，多半有一位填错了，请对照证件再看一遍。',
  birthDate: '号码里的出生日期不存在，请对照证件再看一遍。',
  otherKind: '这个号码不属于选中的证件种类，请换一个证件种类，或对照证件再看一遍。',
}

/** What a number itself says of its holder; null where its kind says nothing that can be relied on. */
export type DocumentSays = { bornOn: PlainDate; sex: Sex | null } | null

export type DocumentReading = { kind: 'read'; number: string; says: DocumentSays } | { kind: 'refused'; reason: DocumentRefusal }

const refuse = (reason: DocumentRefusal): DocumentReading => ({ kind: 'refused', reason })

/**
 * A number in its one spelling: half-width, capitals, without spaces and strokes. The x at the end of an ID is often typed
 * as a multiplication sign or in another script.
 */
export function normaliseDocument(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}·・.‐-―−_-]/gu, '')
    .toUpperCase()
    .replace(/[×✕✖Х]$/u, 'X')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The eighteenth character to seventeen digits by GB 11643 (ISO 7064, MOD 11-2). */
export function checkDigitOf(seventeen: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

function dateIn(digits: string): PlainDate | null {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** First digits that tell the kinds of eighteen characters apart: 8 is Hong Kong, Macao or Taiwan, 9 a foreigner. */
const begins: Record<'residentId' | 'residencePermit' | 'foreignPermanent', RegExp> = {
  residentId: /^(?:[1-6]|71)/,
  residencePermit: /^8[123]0000/,
  foreignPermanent: /^9/,
}

function readEighteen(kind: keyof typeof begins, number: string): DocumentReading {
  if (/^\d{15}$/.test(number) && kind === 'residentId') return refuse('fifteenDigits')
  if (!/^[\dA-Z]*$/.test(number)) return refuse('characters')
  if (number.length !== 18) return refuse('length')
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('characters')
  if (!begins[kind].test(number)) return refuse('otherKind')
  const bornOn = dateIn(number.slice(6, 14))
  if (!bornOn) return refuse('birthDate')
  if (checkDigitOf(number) !== number[17]) return refuse('checkDigit')
  // A foreigner's number says the birth date; what its serial says of the sex is nowhere confirmed.
  const sex = kind === 'foreignPermanent' ? null : Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return { kind: 'read', number, says: { bornOn, sex } }
}

/** The permits issued until 2023: three letters and twelve digits. Sources differ on their last digit, so it is not checked. */
const oldForeignPermanent = /^[A-Z]{3}\d{12}$/

function readForeignPermanent(number: string): DocumentReading {
  if (oldForeignPermanent.test(number)) return { kind: 'read', number, says: null }
  return readEighteen('foreignPermanent', number)
}

function readPassport(number: string): DocumentReading {
  if (!/^[A-Z\d]*$/.test(number)) return refuse('characters')
  if (/^\d{17}[\dX]$/.test(number)) return refuse('otherKind')
  if (number.length < 5 || number.length > 9) return refuse('length')
  return /\d/.test(number) ? { kind: 'read', number, says: null } : refuse('characters')
}

/** Reads a number as its kind of document: normalised and with what it says, or refused with what to do. */
export function readDocument(kind: DocumentKind, text: string): DocumentReading {
  const number = normaliseDocument(text)
  if (number === '') return refuse('empty')
  if (kind === 'passport') return readPassport(number)
  return kind === 'foreignPermanent' ? readForeignPermanent(number) : readEighteen(kind, number)
}

/** Every kind a number without its kind may be of, with the number in the spelling of each; nothing where it is no document at all. */
export function possibleDocuments(text: string): { kind: DocumentKind; number: string }[] {
  return documentKinds.flatMap((kind) => {
    const reading = readDocument(kind, text)
    return reading.kind === 'read' ? [{ kind, number: reading.number }] : []
  })
}

/** What differs between a document and what is written down of its holder: for a person to look at, never a refusal. */
export type DocumentHint = 'birthDateDiffers' | 'sexDiffers'

export const documentHintWords: Record<DocumentHint, string> = {
  birthDateDiffers: '出生日期和证件号码里的不一样，请核对证件；确实如此可以照样保存。',
  sexDiffers: '性别和证件号码里的不一样，请核对证件；确实如此可以照样保存。',
}

/** Compares a document that was read with the birth date and sex written down; what is not known differs from nothing. */
export function documentHints(says: DocumentSays, written: { bornOn: PlainDate | null; sex: Sex | null }): DocumentHint[] {
  if (!says) return []
  const hints: DocumentHint[] = []
  if (written.bornOn && written.bornOn !== says.bornOn) hints.push('birthDateDiffers')
  if (written.sex && says.sex && written.sex !== says.sex) hints.push('sexDiffers')
  return hints
}
