import { ShareCode } from '@xiongguan/contract/events/staff'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { eventPage, sceneOf } from './share-code'
import { eventForm } from './testing/compose'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

async function withFamilies(count: number) {
  const manager = await house.staff('event_manager')
  const form = { ...eventForm(house.clock.now()), capacity: 50 }
  const saved = await manager.client.eventDesk.create(form)
  if (saved.kind !== 'saved') throw new Error(saved.words)
  const { eventId } = saved
  await manager.client.eventDesk.publish({ eventId })
  const families = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const family = await house.family(`reach-${eventId}-${number}`, [['合成家长', 'adult']])
      await family.client.events.signUp({ eventId, personIds: family.personIds })
      return family
    }),
  )
  await house.app.deliver()
  return { manager, form, eventId, families }
}

test('staff see before they tell to how many it goes by WeChat, and afterwards how many heard of it', async () => {
  const { manager, form, eventId, families } = await withFamilies(3)
  const [agreed, reader] = families
  const answers = [{ template: 'change' as const, templateId: 'demonstration-change', answer: 'accept' as const }]
  await agreed?.client.notices.answerSubscriptions({ answers })
  expect(await manager.client.eventDesk.previewTelling({ eventId })).toEqual({ households: 3, byWeChat: 1, weChatLeft: 1 })

  house.wechat.answerSending(() => ({ kind: 'sent' }))
  await manager.client.eventDesk.update({ eventId, form: { ...form, venueName: '换了的地点' } })
  await manager.client.organiserDesk.tellChanges({ eventId })
  await house.app.deliver()
  await house.app.dispatchNotices()
  await house.app.dispatchNotices()
  await reader?.client.notices.markAllRead()
  await families[1]?.client.notices.markAllRead()
  const rows = await manager.client.eventDesk.reach({ eventId })
  const changed = rows.find(({ kind }) => kind === 'eventChanged')
  expect(changed).toMatchObject({ messages: 3, by: { wechat: 1, read: 1, none: 1 } })
  expect(JSON.stringify(rows)).not.toMatch(/合成家长|accountId/)
  expect(await manager.client.eventDesk.previewTelling({ eventId })).toMatchObject({ byWeChat: 0 })
})

test('the code of an event is WeChat’s where it gives one, and says honestly what it is where not', async () => {
  const { manager, eventId } = await withFamilies(0)
  const plain = await manager.client.eventDesk.shareCode({ eventId })
  expect(ShareCode.parse(plain)).toMatchObject({ kind: 'webAddress', address: `/#/${eventPage}?eventId=${eventId}` })
  expect(plain.kind === 'webAddress' && plain.words).toContain('网页二维码')
  const call = house.wechat.calls.find(({ api }) => api === 'wxacode.getUnlimited')
  expect(call?.payload).toEqual({ scene: sceneOf(eventId), page: eventPage })
  expect(sceneOf(eventId)).toMatch(/^[0-9a-f]{32}$/)
  const draft = await manager.client.eventDesk.create(eventForm(house.clock.now()))
  if (draft.kind !== 'saved') throw new Error(draft.words)
  await expect(manager.client.eventDesk.shareCode({ eventId: draft.eventId })).rejects.toMatchObject({ status: 404 })
})
