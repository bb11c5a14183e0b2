import { createRouterClient } from '@orpc/server'
import { randomUUID } from 'node:crypto'
import { createApp } from '../../cloud/backend/src/app'
import type { MouthContext } from '../../cloud/backend/src/platform/access/caller'
import { systemClock } from '../../cloud/backend/src/platform/clock'
import { loadDataKeys, localKeyEncryption } from '../../cloud/backend/src/platform/crypto/keys'
import { createSealer } from '../../cloud/backend/src/platform/crypto/sealer'
import { memoryLimiter } from '../../cloud/backend/src/platform/limits'
import { filesElsewhere } from '../../cloud/backend/src/platform/storage/files'
import { noDigests } from '../../cloud/backend/src/areas/audit'
import { recordingWeChat } from '../../cloud/backend/src/platform/wechat/recorder'
import { apiRouter } from '../../cloud/backend/src/router'
import { recordingLog } from '../../cloud/backend/src/testing/doubles'
import { testSecrets, type TestApp } from '../../cloud/backend/src/testing/test-app'

/** Households opened at the same time. */
const atOnce = 50

/**
 * Opens a household of two adults for each openid through the same operations, in this process: a race needs a thousand
 * of them and is about what comes after. Answers their people's ids in the order asked.
 */
export async function openManyFamilies({ db }: TestApp, openids: readonly string[]) {
  const sealer = createSealer(await loadDataKeys(db, localKeyEncryption(testSecrets.master), systemClock))
  const { areas } = createApp({
    db,
    sealer,
    clock: systemClock,
    log: recordingLog(),
    wechat: recordingWeChat(),
    templates: {},
    limiter: memoryLimiter(1000),
    files: filesElsewhere(''),
    digests: noDigests,
    secrets: testSecrets,
    demonstration: false,
    registration: 'single',
  })
  const router = apiRouter(areas)
  async function open(openid: string) {
    const { identity, membership } = createRouterClient(router, {
      context: (): MouthContext => ({
        requestId: randomUUID(),
        channel: 'wechat',
        address: '',
        idempotencyKey: randomUUID(),
        identify: (newcomers) => areas.identity.recognise.byOpenid(openid, newcomers),
      }),
    })
    await identity.acceptPrivacy({ version: areas.identity.currentPrivacyVersion })
    await membership.openHousehold({ communityCode: '620201001001' })
    await membership.addPerson({ nickname: '爸爸', kind: 'adult' })
    const saved = await membership.addPerson({ nickname: '妈妈', kind: 'adult' })
    if (saved.kind !== 'saved') throw new Error(saved.words)
    return saved.household.people.map((person) => person.personId)
  }
  // In portions: a pool of connections refuses whoever waits for one too long.
  const opened: Awaited<ReturnType<typeof open>>[] = []
  for (let from = 0; from < openids.length; from += atOnce) opened.push(...(await Promise.all(openids.slice(from, from + atOnce).map(open))))
  return opened
}
