/** The two tables an area keeps its index in, and the key of what it shows. All three are names of its own. */
export type IndexTables = { things: string; key: string; words: string }

/** A word as the index knows it. `offers` counts the things it is a title's or keyword's word of. */
export type KnownWord = { word: string; sound: string; initials: string; sounds: string[]; uses: number; offers: number }

/** Where in a thing the words stand, the better the lower. */
export const fields = ['title', 'lead', 'body'] as const
export type Field = (typeof fields)[number]

export type FoundThing = { id: string; card: unknown; quotable: string; rankedAt: Date }
