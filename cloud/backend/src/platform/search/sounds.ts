import type { pinyin as readPinyin } from 'pinyin-pro'
import { isChinese } from './terms'

type PinyinLibrary = { pinyin: typeof readPinyin }

/** How a word is said: as its context has it, its first letters, and every way its characters may be read. */
export type Sounds = { sound: string; initials: string; sounds: string[] }

/** A word with more ways to be read than this keeps the likely one. */
const mostReadings = 8
const mostRemembered = 20_000

let library: Promise<PinyinLibrary> | undefined
const remembered = new Map<string, Sounds>()

/** Loaded with the first search: a function that answers nothing of the kind starts without it. */
function pinyin(): Promise<PinyinLibrary> {
  return (library ??= import('pinyin-pro'))
}

/** 吕 is typed lv on every keyboard. */
const options = { toneType: 'none', type: 'array', v: true } as const

/** Every combination of the readings; only the first one when there are too many. */
function combined(readings: readonly (readonly string[])[]): string[] {
  if (readings.reduce((ways, each) => ways * each.length, 1) > mostReadings) return []
  return readings.reduce<string[]>((begun, each) => begun.flatMap((start) => each.map((end) => start + end)), [''])
}

function readAloud({ pinyin: read }: PinyinLibrary, word: string): Sounds {
  if (!isChinese(word)) return { sound: word, initials: '', sounds: [word] }
  const syllables = read(word, options)
  const readings = [...word].map((character, at) => [...new Set([syllables[at] ?? '', ...read(character, { ...options, multiple: true })])])
  const sound = syllables.join('')
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('')
  return { sound, initials, sounds: [...new Set([sound, ...combined(readings)])] }
}

/** How each word is said; traditional characters too. */
export async function soundsOf(words: readonly string[]): Promise<Map<string, Sounds>> {
  const loaded = await pinyin()
  return new Map(
    words.map((word) => {
      const sounds = remembered.get(word) ?? readAloud(loaded, word)
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(word, sounds)
      return [word, sounds]
    }),
  )
}
