import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { AuditPurpose } from './terms'

/** One look at the household's file, as the family reads it: the office, never the name of whoever looked. */
export const Look = z.object({
  /** To ask the association with. */
  reference: z.string(),
  at: Instant,
  office: z.string(),
  /** The roles held at that time, in words. */
  roles: z.string(),
  purpose: AuditPurpose,
  /** Which fields were shown, in words; empty where only the outline was. */
  fields: z.array(z.string()),
  kind: z.enum(['look', 'emergency', 'export', 'change']),
})
export type Look = z.infer<typeof Look>

export const auditResident = {
  mine: query('resident', {
    path: '/looks',
    tag: '个人信息',
    summary: '谁看过我的档案，新的在前',
    description: '只有自己家的，只在自己属于这个家庭的期间。',
  })
    .input(z.object(pageInput))
    .output(pageOf(Look)),
}
