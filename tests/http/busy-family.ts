import { asId } from '@xiongguan/contract/kit/id'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import type { PlantedFamily } from '../support/server'
import { untilAnswered } from './sign-up-clients'

/** What the server acknowledged to this family and its door, counted on this side. */
export type Heard = { signedUp: number; cancelled: number; in: number; undo: number }

type Place = { origin: string; eventId: string; doorToken: string }

type State = { at: 'home' } | { at: 'coming' | 'inside'; signUpId: SignUpId; code: string }

type Turn = { state: State; heard: keyof Heard }

function kindOf(body: unknown): unknown {
  return (body as { kind?: unknown } | null)?.kind
}

async function expectKind(place: Place, call: { path: string; token: string; body?: unknown }, kind: string): Promise<unknown> {
  const { status, body, text } = await untilAnswered(place.origin, call)
  if (status !== 200 || kindOf(body) !== kind) throw new Error(`${call.path} was answered ${status} ${text}, not ${kind}`)
  return body
}

async function codeOf(origin: string, token: string, signUpId: SignUpId): Promise<string> {
  const answer = await untilAnswered(origin, { method: 'GET', path: `/api/sign-ups/${signUpId}/ticket`, token })
  if (answer.status !== 200) throw new Error(`the ticket was answered ${answer.status}`)
  return (answer.body as { code: string }).code
}

async function nextTurn(place: Place, family: PlantedFamily, state: State, leaves: boolean): Promise<Turn> {
  const { eventId, doorToken: token } = place
  if (state.at === 'home') {
    const call = { path: `/api/events/${eventId}/sign-ups`, token: family.token, body: { personIds: family.personIds } }
    const signUpId = asId<'SignUp'>(((await expectKind(place, call, 'signedUp')) as { signUpId: string }).signUpId)
    return { state: { at: 'coming', signUpId, code: await codeOf(place.origin, family.token, signUpId) }, heard: 'signedUp' }
  }
  const { signUpId, code } = state
  if (state.at === 'inside') {
    await expectKind(place, { path: `/api/door/events/${eventId}/check-ins/${signUpId}/undo`, token }, 'undone')
    return { state: { ...state, at: 'coming' }, heard: 'undo' }
  }
  if (leaves) {
    await expectKind(place, { path: `/api/sign-ups/${signUpId}/cancellation`, token: family.token }, 'cancelled')
    return { state: { at: 'home' }, heard: 'cancelled' }
  }
  await expectKind(place, { path: `/api/door/events/${eventId}/check-ins`, token, body: { presented: code } }, 'checkedIn')
  return { state: { ...state, at: 'inside' }, heard: 'in' }
}

/** A family that signs up, cancels, is checked in and out again until it is told to stop; answers what it heard. */
export async function keepBusy(
  place: Place,
  family: PlantedFamily,
  random: () => number,
  goesOn: () => boolean,
  onHeard: (kind: keyof Heard) => void,
) {
  const heard: Heard = { signedUp: 0, cancelled: 0, in: 0, undo: 0 }
  let state: State = { at: 'home' }
  while (goesOn()) {
    const turn = await nextTurn(place, family, state, random() < 0.5)
    heard[turn.heard] += 1
    onHeard(turn.heard)
    state = turn.state
  }
  return { family, heard, at: state.at }
}
export type Story = Awaited<ReturnType<typeof keepBusy>>
