import { v7 } from 'uuid'
import type { Prepare, Relations } from './rights-probes'
import type { Actor, World } from './rights-world'

const unknownCode = 'ABCD-EFGH-JKLM-NPQR'

const ownEntry: Prepare = async (world, actor, role) => ({ input: { entryId: role === 'visitor' ? v7() : (await world.placeOf(actor)).entryId } })
const neighboursEntry: Prepare = ({ waited }) => ({ input: { entryId: waited.neighbour.entryId } })
const withList: Prepare = ({ waited }) => ({ input: { eventId: waited.eventId } })
const draft: Prepare = (world) => ({ input: { eventId: world.draft } })
const joining = ({ waited }: World, { personIds }: Pick<Actor, 'personIds'>) => ({ input: { eventId: waited.eventId, personIds } })

/** Waitlists: who may wait, give up, check, and run one. */
export const waitlistProbes: Readonly<Record<string, Relations>> = {
  'waitlist.join': {
    own: async (world, actor, role) => {
      // Off the list again, so that whoever asks twice is let in twice.
      if (role !== 'visitor') await actor.client.waitlist.leave({ entryId: (await world.placeOf(actor)).entryId })
      return joining(world, actor)
    },
    'other-household': (world) => joining(world, world.neighbour),
    draft: (world, { personIds }) => ({ input: { eventId: world.draft, personIds } }),
  },
  'waitlist.mine': {
    own: async (world, actor, role) => ({ input: {}, looksFor: role === 'visitor' ? '' : (await world.placeOf(actor)).entryId }),
    'other-household': ({ waited }) => ({ input: {}, looksFor: waited.neighbour.entryId }),
  },
  'waitlist.accept': { 'no-offer-yet': ownEntry, 'other-household': neighboursEntry },
  'waitlist.decline': { own: ownEntry, 'other-household': neighboursEntry },
  'waitlist.leave': { own: ownEntry, 'other-household': neighboursEntry },
  'waitlist.giveUpLook': {
    'unknown-code': () => ({ input: { code: unknownCode } }),
    'code-of-neighbour': ({ waited }) => ({ input: { code: waited.neighbour.giveUpCode } }),
  },
  'waitlist.giveUp': {
    'unknown-code': () => ({ input: { code: unknownCode } }),
    'code-of-another': async (world) => ({ input: { code: (await world.newcomer()).giveUpCode } }),
  },
  'waitlist.report': { 'with-list': withList, 'without-list': ({ near }) => ({ input: { eventId: near } }), draft },
  'waitlistDesk.state': { 'with-list': withList },
  'waitlistDesk.list': { 'with-list': ({ waited }) => ({ input: { eventId: waited.eventId }, looksFor: waited.neighbour.entryId }) },
  'waitlistDesk.draw': { 'no-lottery': withList },
  'waitlistDesk.end': { 'with-list': async (world) => ({ input: { eventId: (await world.newWaited()).eventId } }) },
}
