import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { query } from '../kit/operation'

/** Who of the association looks after a family, as the family sees it. */
export const FamilyContact = z.object({ name: z.string(), since: Instant })
export type FamilyContact = z.infer<typeof FamilyContact>

export const custodyResident = {
  contacts: query('resident', { path: '/custody/contacts', tag: '我的家庭', summary: '专属联系人' }).output(z.array(FamilyContact)),
}
