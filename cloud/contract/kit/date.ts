import * as z from 'zod/mini'

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export const PlainDate = z.iso.date({ error: '日期要写成 2026-05-29 这样' })
export type PlainDate = z.infer<typeof PlainDate>

/** An instant on the wire: ISO 8601 in UTC, with the `Z`. */
export const Instant = z.iso.datetime({ error: '时间格式不对' })
export type Instant = z.infer<typeof Instant>
