import type { CheckInResult } from '@xiongguan/contract/events/field'
import type { Party } from '@xiongguan/contract/events/resident'
import type { DoorRefusal, SignUpId } from '@xiongguan/contract/events/terms'
import { partyWords } from '@/platform/party-words'
import { words } from '../words'

/** `arrived` is the family that is in now, whom the door's questions are for; null also when the server does not know of it yet. */
export type DoorView = { tone: 'done' | 'wait' | 'stop'; title: string; text: string; arrived: SignUpId | null }

/** A second showing of the same ticket is nobody's mistake; a foreign or cancelled one stops at the door. */
const refusalTone: Record<DoorRefusal, 'wait' | 'stop'> = {
  notATicket: 'stop',
  wrongEvent: 'stop',
  eventCancelled: 'stop',
  cancelled: 'stop',
  notConfirmed: 'stop',
  unknownCode: 'stop',
  notYetOpen: 'wait',
  alreadyOver: 'wait',
  alreadyCheckedIn: 'wait',
}

/** What the helper sees large: who may go in, or what is wrong and the nearest thing that helps. */
export function doorView(result: CheckInResult): DoorView {
  if (result.kind === 'checkedIn') return { tone: 'done', title: doneTitle(result.party), text: words.doneText, arrived: result.signUpId }
  const arrived = result.refusal === 'alreadyCheckedIn' ? result.signUpId : null
  return { tone: refusalTone[result.refusal], title: result.words, text: result.fix, arrived }
}

/** A family that signed up after the device's list: how many they are stands on their ticket. */
const doneTitle = (party: Party) => (party.adults + party.children > 0 ? words.done(partyWords(party)) : words.doneByTicket)

/** Typed as spoken: small letters, spaces and dashes do not matter. A scanned text goes as it is. */
export function typedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

/** `ABCD 2345`, the way it stands on the ticket. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim()
}
