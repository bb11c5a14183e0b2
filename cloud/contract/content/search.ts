import * as z from 'zod/mini'
import { Instant } from '../kit/date'

/** What a search looks through. */
export const searchScopes = ['all', 'articles', 'events'] as const
export const SearchScope = z.enum(searchScopes, { error: '请选择找什么' })
export type SearchScope = z.infer<typeof SearchScope>

/** What a list needs of an event that was found, kept or gathered; the whole of it is asked for by its id. */
export const EventGlimpse = z.object({
  eventId: z.string(),
  title: z.string(),
  tagline: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  venueName: z.string(),
})
export type EventGlimpse = z.infer<typeof EventGlimpse>

/** Words typed into a search: at most 40 signs are looked at. */
export const typedWords = z
  .string({ error: '请输入要找的词' })
  .check(z.trim(), z.minLength(1, { error: '请输入要找的词' }), z.maxLength(40, { error: '最多 40 个字' }))

/** A word to offer while someone types, from titles and keywords alone and never from what people typed. */
export const OfferedWord = z.object({ words: z.string(), things: z.number() })
export type OfferedWord = z.infer<typeof OfferedWord>
