import type { RouterClient } from '@orpc/server'
import type { apiRouter } from '../router'
import { deskArticles, type DeskArticleSeed } from './desk-articles'

type Desk = Pick<RouterClient<ReturnType<typeof apiRouter>>, 'articleDesk'>

async function write({ articleDesk }: Desk, { title, summary, topic, blocks }: DeskArticleSeed) {
  const { slug } = await articleDesk.create({ title, topic })
  const { form, revision } = await articleDesk.get({ slug })
  await articleDesk.save({ slug, revision, form: { ...form, summary, blocks, source: '演示 · 市计生协编辑部' } })
  return { slug, revision: revision + 1 }
}

/** Articles of the desk in several states, written by one person and published by another. */
export async function seedDeskArticles(writer: Desk, second: Desk, now: Date): Promise<void> {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString()
  for (const article of deskArticles) {
    const { slug, revision } = await write(writer, article)
    const { goes } = article
    if (goes.kind === 'draft') continue
    await writer.articleDesk.submit({ slug, revision, note: '', correction: null })
    if (goes.kind === 'submitted') continue
    const sent = { slug, number: 1 }
    if (goes.kind === 'sentBack') await second.articleDesk.sendBack({ ...sent, remarks: [{ block: 0, words: '写得再具体一点：怎么尝、怎么减' }] })
    else {
      const startsAt = goes.kind === 'scheduled' ? hours(goes.inHours) : null
      await second.articleDesk.publish({ ...sent, startsAt, endsAt: goes.kind === 'ending' ? hours(goes.inHours) : null })
    }
  }
}
