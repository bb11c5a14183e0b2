import type { UnhelpfulReason } from '@xiongguan/contract/content/terms'
import { badInput, notFound } from '../../platform/failures'
import type { CallContext } from '../../platform/access/caller'
import { countAnswer, keepAnswer } from './helpful-store'
import type { ContentKit } from './ports'
import { findBySlug } from './store'

type Answer = { slug: string; version: string; helpful: boolean; reason?: UnhelpfulReason; text?: string; device?: string }
type Result = { kind: 'done' } | { kind: 'refused'; words: string }

const textRefused: Result = { kind: 'refused', words: '这段话没有通过内容检查，请换个说法，或者不写' }

/** Tells one reader of one version from another, and leads back to nobody. */
function markOf({ sealer }: ContentKit, { slug, version, device }: Answer, accountId: string | undefined): Buffer {
  const reader = accountId ?? (device ? `device ${device}` : null)
  if (reader === null) throw badInput('device', '请重新打开页面再试')
  return sealer.blindIndex('contact', 'content_helpful_answer', [slug, version, reader].join('\n'))
}

/**
 * Counts whether an article helped, once a reader and version. It is no change of an account: nothing of who answered may be
 * kept, neither a key nor an audit row, and the mark makes it happen once.
 */
export async function sayHelpful(kit: ContentKit, { caller }: CallContext, answer: Answer): Promise<Result> {
  const article = await findBySlug(kit.db, answer.slug, kit.clock.now())
  if (!article) throw notFound()
  const done: Result = { kind: 'done' }
  // An answer to a text that has changed meanwhile says nothing about the one shown now.
  if (article.version !== answer.version) return done
  const mark = markOf(kit, answer, caller?.accountId)
  const text = answer.helpful || !caller ? '' : (answer.text ?? '')
  if (text !== '' && caller && (await kit.judgeText(caller.accountId, text)) !== 'clear') return textRefused
  const place = { table: 'content_helpful_answer', column: 'text_sealed', row: mark.toString('hex') }
  const text_sealed = text === '' ? null : kit.sealer.seal('contact', place, text)
  const { slug, version, helpful, reason = null } = answer
  const now = kit.clock.now()
  await kit.db.transaction().execute(async (work) => {
    const before = await keepAnswer(work, { slug, version, mark, helpful, reason: helpful ? null : reason, text_sealed, answered_at: now })
    await countAnswer(work, slug, version, helpful, before)
  })
  return done
}
