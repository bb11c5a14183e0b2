import type { Helpfulness } from '@xiongguan/contract/content/staff'
import type { UnhelpfulReason } from '@xiongguan/contract/content/terms'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { countReasons, findHelpfulCount, listLeastHelpful, listTexts } from './helpful-store'
import type { ContentKit } from './ports'
import { cardsOfSlugs } from './store'

const mostTexts = 30

/** Articles that readers answered about, those that helped least in front. */
export async function listLeastHelpfulArticles({ db, clock }: ContentKit, { cursor }: { cursor?: string }) {
  const key = decodeCursor(cursor, 'decimal', 'slug')
  const rows = await listLeastHelpful(db, key && { doubt: key[0], slug: key[1] }, pageSize + 1)
  const cards = await cardsOfSlugs(
    db,
    rows.map(({ slug }) => slug),
    clock.now(),
  )
  const titles = new Map(cards.map(({ slug, title }) => [slug, title]))
  return pageFrom(
    rows,
    ({ slug, yes, no }) => ({ slug, title: titles.get(slug) ?? slug, yes, no }),
    ({ doubt, slug }) => [doubt, slug],
  )
}

/** What readers said about the version shown now. */
export async function readHelpfulness({ db, clock, sealer }: ContentKit, slug: string): Promise<Helpfulness> {
  if ((await cardsOfSlugs(db, [slug], clock.now())).length === 0) throw notFound()
  const count = await findHelpfulCount(db, slug)
  if (!count) return { yes: 0, no: 0, reasons: [], texts: [] }
  const reasons = await countReasons(db, slug, count.version)
  const texts = await listTexts(db, slug, count.version, mostTexts)
  return {
    yes: count.yes,
    no: count.no,
    reasons: reasons.map((row) => ({ reason: row.reason as UnhelpfulReason, count: row.count })),
    texts: texts.flatMap(({ mark, text_sealed, answered_at }) => {
      if (!text_sealed) return []
      const place = { table: 'content_helpful_answer', column: 'text_sealed', row: mark.toString('hex') }
      return [{ text: sealer.open('contact', place, text_sealed), answeredAt: answered_at.toISOString() }]
    }),
  }
}
