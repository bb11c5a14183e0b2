import type { RouterClient } from '@orpc/server'
import type { EntryId } from '@xiongguan/contract/content/terms'
import sharp from 'sharp'
import { civilDate } from '../platform/civil-date'
import type { apiRouter } from '../router'
import { drawings } from './campaign-drawings'
import { campaignSeeds, type CampaignSeed } from './campaigns'

type Desk = Pick<RouterClient<ReturnType<typeof apiRouter>>, 'campaignDesk' | 'pictureDesk'>
type EntrySeed = CampaignSeed['entries'][number]

async function pictureOf({ pictureDesk }: Desk, { picture }: EntrySeed): Promise<string | null> {
  if (!picture) return null
  const drawn = await sharp(drawings[picture.drawing]).png().toBuffer()
  const sent = await pictureDesk.upload({ picture: drawn.toString('base64'), alt: picture.alt })
  if (sent.kind !== 'saved') throw new Error(`the demonstration picture was refused: ${sent.words}`)
  return sent.picture.pictureId
}

async function record(writer: Desk, seed: EntrySeed, today: string): Promise<EntryId> {
  const { kind, title, person, story, ofMinor } = seed
  const consent = { by: ofMinor ? 'guardian' : 'self', on: today, signedBy: '演示', keptAt: '演示 · 会员之家文件柜' } as const
  const added = await writer.campaignDesk.addEntry({ kind, title, person, story, ofMinor, pictureId: await pictureOf(writer, seed), consent })
  if (added.kind !== 'saved') throw new Error(`the demonstration entry was refused: ${added.words}`)
  return added.entry.entryId
}

/** The pages of both theme days with invented works and role models, put together by one person and published by another. */
export async function seedCampaigns(writer: Desk, second: Desk, now: Date): Promise<void> {
  for (const { day, page, entries } of campaignSeeds) {
    const ids: EntryId[] = []
    for (const entry of entries) ids.push(await record(writer, entry, civilDate(now)))
    const { revision } = await writer.campaignDesk.get({ day })
    await writer.campaignDesk.save({ day, revision, form: { ...page, source: '演示 · 市计生协编辑部', entries: ids } })
    const sent = await writer.campaignDesk.submit({ day, revision: revision + 1, note: '' })
    if (sent.kind !== 'done') throw new Error(`the demonstration campaign was refused: ${sent.words}`)
    await second.campaignDesk.publish({ day, number: 1 })
  }
}
