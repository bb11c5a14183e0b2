import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import { communityLevels, type PlaceLevel, type RezoningRefusal } from '@xiongguan/contract/membership/place-terms'

export type PlaceNow = {
  code: string
  name: string
  level: PlaceLevel
  parent_code: string | null
  valid_from_on: string
  valid_to_on: string | null
  since_on: string
}
/** Every place there ever was, by code. */
export type Places = ReadonlyMap<string, PlaceNow>

type Form<Kind extends RezoningForm['kind']> = Extract<RezoningForm, { kind: Kind }>
type Refusal = RezoningRefusal | null

const isCommunity = (place: PlaceNow) => communityLevels.includes(place.level)
const standing = (places: Places, code: string) => {
  const place = places.get(code)
  return place?.valid_to_on === null ? place : undefined
}

/** Places that are there before the change and are changed by it. */
export function placesChanged(form: RezoningForm): string[] {
  if (form.kind === 'merge') return [...new Set([...form.codes, form.intoCode])]
  return [form.code]
}

/** Codes that the change would give out. */
export function codesGiven(form: RezoningForm): string[] {
  if (form.kind === 'split') return form.parts.map(({ code }) => code)
  return form.kind === 'merge' && form.intoName !== null ? [form.intoCode] : []
}

/** Communities that end with the change. */
export function codesEnding(form: RezoningForm): string[] {
  if (form.kind === 'split') return [form.code]
  return form.kind === 'merge' ? form.codes : []
}

const nameTaken = (places: Places, parent: string | null, name: string, leaving: readonly string[]) =>
  [...places.values()].some(
    (place) => place.parent_code === parent && place.name === name && place.valid_to_on === null && !leaving.includes(place.code),
  )

function judgeRename(form: Form<'rename'>, places: Places): Refusal {
  const place = standing(places, form.code)
  if (!place || place.level === 'prefecture') return 'notStanding'
  if (place.name === form.name) return 'sameName'
  return nameTaken(places, place.parent_code, form.name, []) ? 'nameTaken' : null
}

function judgeMove(form: Form<'move'>, places: Places): Refusal {
  const place = standing(places, form.code)
  const parent = standing(places, form.parentCode)
  if (!place) return 'notStanding'
  if (!isCommunity(place)) return 'notCommunity'
  if (parent?.level !== 'subdistrict' && parent?.level !== 'town') return 'notParent'
  if (place.parent_code === form.parentCode) return 'sameParent'
  return nameTaken(places, form.parentCode, place.name, []) ? 'nameTaken' : null
}

/** What ends must stand, be a community, and have stood for a day: its records need a day of their own. */
function judgeEnding(codes: readonly string[], places: Places, day: string): Refusal {
  if (new Set(codes).size < codes.length) return 'sameTwice'
  for (const code of codes) {
    const place = standing(places, code)
    if (!place) return 'notStanding'
    if (!isCommunity(place)) return 'notCommunity'
    if (place.valid_from_on >= day) return 'laterHistory'
  }
  return null
}

function judgeMerge(form: Form<'merge'>, places: Places): Refusal {
  const ending = judgeEnding(form.codes, places, form.effectiveOn)
  if (ending) return ending
  if (form.codes.includes(form.intoCode)) return 'sameTwice'
  const into = places.get(form.intoCode)
  if (form.intoName === null) return into?.valid_to_on === null && isCommunity(into) ? null : 'intoUnknown'
  if (into) return 'codeTaken'
  const parent = places.get(form.codes[0] ?? '')?.parent_code ?? null
  return nameTaken(places, parent, form.intoName, form.codes) ? 'nameTaken' : null
}

function judgeSplit(form: Form<'split'>, places: Places): Refusal {
  const ending = judgeEnding([form.code], places, form.effectiveOn)
  if (ending) return ending
  const codes = form.parts.map(({ code }) => code)
  const names = form.parts.map(({ name }) => name)
  if (new Set(codes).size < codes.length || new Set(names).size < names.length) return 'sameTwice'
  if (codes.some((code) => places.has(code))) return 'codeTaken'
  if (!codes.includes(form.restTo)) return 'restUnknown'
  const parent = places.get(form.code)?.parent_code ?? null
  return names.some((name) => nameTaken(places, parent, name, [form.code])) ? 'nameTaken' : null
}

/** Whether the divisions as they are allow this change. */
export function judgeRezoning(form: RezoningForm, places: Places): Refusal {
  switch (form.kind) {
    case 'rename':
      return judgeRename(form, places)
    case 'move':
      return judgeMove(form, places)
    case 'merge':
      return judgeMerge(form, places)
    case 'split':
      return judgeSplit(form, places)
  }
}

/** A change holds from today on or a day to come, a year ahead at most: what was reported of a past day stays. */
export function judgeDay(effectiveOn: string, today: string): Refusal {
  if (effectiveOn < today) return 'dayPast'
  return Date.parse(effectiveOn) - Date.parse(today) > 366 * 86_400_000 ? 'dayTooFar' : null
}

/** The change in one sentence. */
export function sayRezoning(form: RezoningForm, nameOf: (code: string) => string): string {
  switch (form.kind) {
    case 'rename':
      return `${nameOf(form.code)}更名为${form.name}`
    case 'move':
      return `${nameOf(form.code)}划归${nameOf(form.parentCode)}`
    case 'merge':
      return `${form.codes.map(nameOf).join('、')}并入${form.intoName ?? nameOf(form.intoCode)}`
    case 'split':
      return `${nameOf(form.code)}拆分为${form.parts.map(({ name }) => name).join('、')}`
  }
}
