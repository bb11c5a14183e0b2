import type { Sex } from '@xiongguan/contract/membership/terms'
import { words } from '../words'

export type TypedChild = { nickname: string; sex: Sex | '' }
/** What was typed about a birth. Whether it was early is asked and never guessed. */
export type TypedBirth = { bornOn: string; early: 'yes' | 'no' | ''; children: TypedChild[] }

const nobody: TypedChild = { nickname: '', sex: '' }
export const noBirth: TypedBirth = { bornOn: '', early: '', children: [nobody] }
export const mostChildren = 4

export const addChild = (birth: TypedBirth): TypedBirth => ({ ...birth, children: [...birth.children, nobody] })
export const dropLast = (birth: TypedBirth): TypedBirth => ({ ...birth, children: birth.children.slice(0, -1) })
export const changeChild = (birth: TypedBirth, at: number, next: Partial<TypedChild>): TypedBirth => ({
  ...birth,
  children: birth.children.map((child, place) => (place === at ? { ...child, ...next } : child)),
})

/** The first thing still missing, in the order of the form. */
export function missingFor({ bornOn, early, children }: TypedBirth): string | undefined {
  if (!bornOn) return words.bornMissing
  if (!early) return words.earlyMissing
  if (children.some(({ nickname }) => nickname.trim() === '')) return words.nicknameMissing
  return children.some(({ sex }) => sex === '') ? words.sexMissing : undefined
}

type Born = { bornOn: string; early: boolean; children: { nickname: string; sex: Sex }[] }

/** As it is sent. */
export const birthOf = ({ bornOn, early, children }: TypedBirth): Born => ({
  bornOn,
  early: early === 'yes',
  children: children.flatMap(({ nickname, sex }) => (sex === '' ? [] : [{ nickname: nickname.trim(), sex }])),
})
