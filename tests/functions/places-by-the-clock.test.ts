import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { createApp } from '../../cloud/backend/src/app'
import { createSealer } from '../../cloud/backend/src/platform/crypto/sealer'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { memoryLimiter } from '../../cloud/backend/src/platform/limits'
import { diskStorage } from '../../cloud/backend/src/platform/storage/disk-storage'
import { linkProof } from '../../cloud/backend/src/platform/storage/link-proof'
import { createTestApp, testSecrets } from '../../cloud/backend/src/testing/test-app'
import { eventForm } from '../support/server'

const [fumin, second, into] = ['620201001001', '620201001002', '620201001901'] as const

test('the timer carries a merge out on its day with its own rights alone, and events go along', async () => {
  const house = await createTestApp()
  const db = createDatabase<unknown>(house.url, { max: 2, role: 'xiongguan_timer' })
  const { clock, log, wechat, digests } = house
  const links = linkProof(testSecrets.session, clock)
  const timer = createApp({
    db,
    clock,
    log,
    wechat,
    digests,
    files: { storage: diskStorage({ folder: '/nowhere', links }), links, publicOrigin: '' },
    templates: {},
    sealer: createSealer({}),
    limiter: memoryLimiter(1),
    secrets: testSecrets,
    demonstration: false,
    registration: 'single',
  })
  try {
    const families = [await house.family('o-1', [['一', 'adult']], fumin), await house.family('o-2', [['二', 'adult']], second)]
    const administrator = await house.staff('city_administrator')
    const shares = [fumin, second].map((code) => ({ quotaId: null, label: code, communityCodes: [code], capacity: 2 }))
    const days = { startsAt: '2026-12-05T02:00:00.000Z', endsAt: '2026-12-05T04:00:00.000Z' }
    const form = {
      ...eventForm({}, clock.now()),
      ...days,
      communityCodes: [fumin, second],
      signUpRules: { ...plainSignUpRules, communityShares: shares },
    }
    const event = await administrator.client.eventDesk.create(form)
    if (event.kind !== 'saved') throw new Error(event.words)
    await administrator.client.eventDesk.publish({ eventId: event.eventId })
    for (const { client, personIds } of families) {
      expect(await client.events.signUp({ eventId: event.eventId, personIds })).toMatchObject({ kind: 'signedUp' })
    }
    const merge: RezoningForm = { kind: 'merge', codes: [fumin, second], intoCode: into, intoName: '福兴社区', effectiveOn: '2026-11-24' }
    const drafted = await administrator.client.placeDesk.draft({ form: merge })
    if (drafted.kind !== 'saved') throw new Error(drafted.words)
    await administrator.client.placeDesk.confirm({ rezoningId: drafted.rezoning.rezoningId })
    expect(await timer.areas.membership.rounds()).toBe(0)
    clock.pass(24 * 60)
    expect(await timer.areas.membership.rounds()).toBe(1)
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
    for (const { client } of families) expect(await client.membership.household()).toMatchObject({ community: { code: into, name: '福兴社区' } })
    const again = await house.staff('city_administrator')
    const { form: kept } = await again.client.eventDesk.get({ eventId: event.eventId })
    expect(kept.communityCodes).toEqual([into])
    expect(kept.signUpRules.communityShares).toMatchObject([{ communityCodes: [into], capacity: 4 }])
  } finally {
    await db.destroy()
    await house.destroy()
  }
})
