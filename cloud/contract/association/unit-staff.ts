import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { query } from '../kit/operation'
import { UnitKind } from './terms'

const tag = '组织'

/** One association in the tree, as of the day asked. */
export const Unit = z.object({
  unitId: idSchema<'Unit'>(),
  kind: UnitKind,
  name: z.string(),
  parentId: z.nullable(idSchema<'Unit'>()),
  /** Where it works: a place by code. An enterprise's has the place of the enterprise. */
  place: z.object({ code: z.string(), name: z.string() }),
  validFrom: PlainDate,
  /** The first day it is no more; null while it stands. */
  validTo: z.nullable(PlainDate),
})
export type Unit = z.infer<typeof Unit>

export const unitStaff = {
  tree: query('staff', { path: '/association/units', tag, summary: '协会组织树（某一天）' })
    .input(z.object({ asOf: z.optional(PlainDate) }))
    .output(z.array(Unit)),
}
