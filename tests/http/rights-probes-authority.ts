import { v7 } from 'uuid'
import type { Relations } from './rights-probes'
import type { Actor, World } from './rights-world'

const unknownCode = 'A'.repeat(22)
const unknownInvitation = 'ABCD-EFGH-JKLM-NPQR'

const colleague = async (world: World) => (await world.fresh('editor')).accountId
const resident = ({ neighbour }: World) => neighbour.person.accountId

/** A proposal as it stands for an administrator: by another, by themselves, about themselves. */
const proposals = {
  'other-administrator': async (world: World) => world.proposal(await world.fresh('city_administrator'), await colleague(world)),
  proposer: async (world: World) => world.proposal(world.actors.city_administrator, await colleague(world)),
  concerned: async (world: World) =>
    world.proposal(await world.fresh('city_administrator'), (world.concerned = await world.fresh('city_administrator')).accountId),
}

const decide: Relations = {
  'other-administrator': async (world) => ({ input: { proposalId: await proposals['other-administrator'](world) } }),
  proposer: async (world) => ({ input: { proposalId: await proposals.proposer(world) } }),
  concerned: async (world, _actor, role) => {
    const proposalId = await proposals.concerned(world)
    return { input: { proposalId }, ...(role === 'city_administrator' ? { token: world.concerned?.token } : {}) }
  },
}

const newest = async ({ client }: Actor) => (await client.identity.sessions())[0]?.sessionId ?? v7()

/** Sign-in by phone, sessions, invitations and roles: who may ask what. */
export const authorityProbes: Readonly<Record<string, Relations>> = {
  'identity.sessions': {
    own: async (_world, actor, role) => ({ input: {}, looksFor: role === 'visitor' ? '' : await newest(actor) }),
    'other-account': async (world) => ({ input: {}, looksFor: await world.sessionOf(world.neighbour.person) }),
  },
  'identity.endSession': {
    own: async (world, actor) => ({ input: { sessionId: await world.sessionOf(actor) } }),
    'other-account': async (world) => ({ input: { sessionId: await world.sessionOf(world.neighbour.person) } }),
  },
  'identity.endOtherSessions': { own: async (world, _actor, role) => ({ input: {}, token: (await world.fresh(role)).token }) },
  'identity.signInRequest': {
    open: async (world) => ({ input: { code: (await world.scan()).code } }),
    'unknown-code': () => ({ input: { code: unknownCode } }),
  },
  'identity.confirmSignIn': {
    open: async (world) => {
      const { code, number } = await world.scan()
      return { input: { code, number } }
    },
    'wrong-number': async (world) => ({ input: { code: (await world.scan()).code, number: 1 } }),
  },
  'identity.declineSignIn': { open: async (world) => ({ input: { code: (await world.scan()).code } }) },
  'identity.invitation': {
    open: async (world) => ({ input: { code: (await world.invitation()).code } }),
    'unknown-code': () => ({ input: { code: unknownInvitation } }),
  },
  'identity.acceptInvitation': {
    open: async (world, _actor, role) => ({ input: { code: (await world.invitation()).code }, token: (await world.fresh(role)).token }),
  },

  'staff.file': {
    'other-staff': async (world) => ({ input: { accountId: await colleague(world) } }),
    resident: (world) => ({ input: { accountId: resident(world) } }),
  },
  'staff.endMemberSession': {
    'other-staff': async (world) => {
      const member = await world.fresh('editor')
      return { input: { accountId: member.accountId, sessionId: await world.sessionOf(member) } }
    },
    resident: async (world) => ({ input: { accountId: resident(world), sessionId: await world.sessionOf(world.neighbour.person) } }),
  },
  'staff.invitations': { any: async (world) => ({ input: {}, looksFor: (await world.invitation()).invitationId }) },
  'staff.invite': {
    any: () => ({ input: { staffName: '合成同事' } }),
    'in-own-place': (_world, actor) => ({ input: { staffName: '合成同事', replaces: actor.accountId ?? v7() } }),
  },
  'staff.withdrawInvitation': { any: async (world) => ({ input: { invitationId: (await world.invitation()).invitationId } }) },
  'staff.proposals': { any: async (world) => ({ input: {}, looksFor: await oldestProposal(world) }) },
  'staff.proposeRole': {
    'other-staff': async (world) => ({ input: { accountId: await colleague(world), role: 'event_manager', scope: '' } }),
    oneself: (_world, actor) => ({ input: { accountId: actor.accountId ?? v7(), role: 'editor', scope: '' } }),
    resident: (world) => ({ input: { accountId: resident(world), role: 'editor', scope: '' } }),
  },
  'staff.confirmProposal': decide,
  'staff.declineProposal': decide,
  'staff.revokeRole': {
    'other-staff': async (world) => ({ input: { accountId: await colleague(world), role: 'editor', scope: '' } }),
    resident: (world) => ({ input: { accountId: resident(world), role: 'editor', scope: '' } }),
  },
}

/** The list is paged with the oldest first, so that is the one to look for. */
async function oldestProposal(world: World): Promise<string> {
  await proposals['other-administrator'](world)
  return (await world.actors.city_administrator.client.staff.proposals({})).items[0]?.proposalId ?? ''
}
