import type { DeskCampaign, EntryForm } from '@xiongguan/contract/content/campaign-staff'
import { asId } from '@xiongguan/contract/kit/id'
import type { Prepare, Relations } from './rights-probes'
import type { Actor, World } from './rights-world'

type Desk = Actor['client']['campaignDesk']

const day = 'member_day' as const
let drafts = 0

const entryForm: EntryForm = {
  kind: 'role_model',
  title: '照顾邻里的热心人',
  person: '演示 · 热心人',
  story: '谁家有事都来找她帮一把手。',
  pictureId: null,
  ofMinor: false,
  consent: { by: 'self', on: '2020-01-01', signedBy: '演示人', keptAt: '会员之家' },
}

async function recordedBy(desk: Desk): Promise<string> {
  const added = await desk.addEntry(entryForm)
  if (added.kind !== 'saved') throw new Error(added.words)
  return added.entry.entryId
}

/** Takes back what waits for review, and writes a draft nobody has seen yet as this person. */
async function draftBy(desk: Desk, entries: readonly string[] = []): Promise<DeskCampaign> {
  const before = await desk.get({ day })
  if (before.review) await desk.recall({ day, number: before.review.number })
  const blocks = [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: `大家一起来（${(drafts += 1)}）。` }] }]
  const form = { ...before.form, lead: '一起来', source: '演示来源', blocks, entries: entries.map(asId<'Entry'>) }
  await desk.save({ day, revision: before.revision, form })
  return desk.get({ day })
}

async function reviewBy(desk: Desk, entries: readonly string[] = []): Promise<{ day: typeof day; number: number }> {
  const { revision } = await draftBy(desk, entries)
  const sent = await desk.submit({ day, revision, note: '' })
  if (sent.kind !== 'done') throw new Error(sent.words)
  return { day, number: (await desk.get({ day })).review?.number ?? 0 }
}

const ofColleague = (world: World): Desk => world.colleague.client.campaignDesk
/** The desk of the actor where they have one, else a colleague's. */
const deskOf = (world: World, actor: Actor): Desk => (world.writes(actor) ? actor.client.campaignDesk : ofColleague(world))

const inReview =
  (own: boolean, more: object = {}): Prepare =>
  async (world, actor) => {
    // Whoever saved the draft before has a hand in it until a page is published: begin with a published one.
    await published(world)
    return { input: { ...(await reviewBy(own ? deskOf(world, actor) : ofColleague(world))), ...more } }
  }

async function published(world: World): Promise<void> {
  await world.publisher.client.campaignDesk.publish(await reviewBy(ofColleague(world)))
}

export const campaignProbes: Readonly<Record<string, Relations>> = {
  'campaigns.list': { any: () => ({ input: {} }) },
  'campaigns.read': { any: () => ({ input: { day } }) },
  'campaignDesk.list': { any: () => ({ input: {} }) },
  'campaignDesk.get': { any: () => ({ input: { day } }) },
  'campaignDesk.save': {
    draft: async (world) => {
      const { revision, form } = await draftBy(ofColleague(world))
      return { input: { day, revision, form } }
    },
  },
  'campaignDesk.submit': { draft: async (world) => ({ input: { day, revision: (await draftBy(ofColleague(world))).revision, note: '' } }) },
  'campaignDesk.recall': { 'in-review': inReview(false) },
  'campaignDesk.sendBack': { 'of-colleague': inReview(false, { words: '请再改改' }), own: inReview(true, { words: '请再改改' }) },
  'campaignDesk.publish': {
    'of-colleague': inReview(false),
    own: inReview(true),
    'with-own-entry': async (world, actor) => {
      await published(world)
      return { input: await reviewBy(ofColleague(world), [await recordedBy(deskOf(world, actor))]) }
    },
  },
  'campaignDesk.withdraw': {
    published: async (world) => {
      await published(world)
      return { input: { day } }
    },
  },
  'campaignDesk.entries': { 'of-colleague': async (world) => ({ input: {}, looksFor: await recordedBy(ofColleague(world)) }) },
  'campaignDesk.addEntry': { any: () => ({ input: entryForm }) },
  'campaignDesk.withdrawEntry': { 'of-colleague': async (world) => ({ input: { entryId: await recordedBy(ofColleague(world)) } }) },
  'campaignDesk.consent': { 'of-colleague': async (world) => ({ input: { entryId: await recordedBy(ofColleague(world)) } }) },
}
