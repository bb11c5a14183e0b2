import type { Product, ProductGroup } from '@xiongguan/contract/guidance/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { GuidanceTables } from './tables'

const own = (handle: Db) => ownTables<GuidanceTables>(handle)

/** What was said last of each group of products. */
export const latestChoices = (handle: Db) =>
  own(handle)
    .selectFrom('guidance_choice')
    .select(['product_group', 'product', 'source', 'set_by', 'set_at'])
    .distinctOn('product_group')
    .orderBy('product_group')
    .orderBy('set_at', 'desc')
    .orderBy('choice_id', 'desc')
    .execute()

type Choice = { choiceId: string; group: ProductGroup; product: Product | null; source: string; by: string }

/** What was said before stays beside it. */
export async function insertChoice(work: Work, choice: Choice, now: Date): Promise<void> {
  const { choiceId: choice_id, group: product_group, product, source, by: set_by } = choice
  await own(work).insertInto('guidance_choice').values({ choice_id, product_group, product, source, set_by, set_at: now }).execute()
}
