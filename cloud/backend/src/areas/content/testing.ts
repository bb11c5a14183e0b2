import { createMakeChange } from '../../platform/change'
import type { Clock } from '../../platform/clock'
import { memoryLimiter } from '../../platform/limits'
import { createAnnounce } from '../../platform/outbox/announce'
import type { Platform } from '../../platform/platform'
import { filesElsewhere } from '../../platform/storage/files'
import type { Db } from '../../platform/tables'
import { recordingWeChat } from '../../platform/wechat/recorder'
import { createAuditTrail } from '../audit'
import { createContent } from './index'
import type { EventsPort } from './ports'

const noSealer: Platform['sealer'] = {
  seal: () => Buffer.alloc(0),
  open: () => '',
  blindIndex: () => Buffer.alloc(0),
}

/** No event is ever published. */
const noEvents: EventsPort = {
  search: async () => [],
  offerWords: async () => [],
  glimpses: async () => [],
  pictureUse: async () => 'none',
  ofThemeDay: async () => ({ coming: [], past: [] }),
}

/** Content alone on a database, for suites that need nothing else of the house. */
export function testContent({ db, clock }: { db: Db; clock: Clock }) {
  const trail = createAuditTrail(clock)
  return createContent(
    {
      db,
      clock,
      trail,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      sealer: noSealer,
      limiter: memoryLimiter(1000),
      wechat: recordingWeChat(),
      announce: createAnnounce(clock),
      change: createMakeChange(db, clock, trail),
    },
    {
      events: noEvents,
      holdText: async () => '',
      withdrawText: async () => undefined,
      send: async () => undefined,
      agree: async () => [],
      currentPrivacyVersion: '',
      householdIdOf: async () => null,
      judgeText: async () => 'clear',
      files: filesElsewhere(''),
      names: async () => new Map(),
      checkPicture: async () => 'review',
    },
  )
}
