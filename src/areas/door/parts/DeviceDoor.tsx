import type { EventCard } from '@xiongguan/contract/events/resident'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { checkInHere, type DoorAnswer } from '../device/check-in'
import type { StoredList } from '../device/decide'
import { type DoorState, forgetDoor } from '../device/stored'
import { useDoorDevice } from '../device/useDoorDevice'
import { words } from '../words'
import { PresentTicket } from './CheckIn'
import { Counts } from './Counts'
import { DeviceCases, DeviceState } from './DeviceState'
import { type DoorView, doorView } from './door-view'
import { OwnArrivals } from './OwnArrivals'

function viewOf(answer: DoorAnswer): DoorView {
  if (answer.kind === 'revoked') return { tone: 'stop', title: words.revoked, text: words.revokedText, arrived: null }
  if (answer.kind === 'noList') return { tone: 'stop', title: words.noList, text: words.noListText, arrived: null }
  const view = doorView(answer.result)
  if (answer.online) return view
  return { ...view, arrived: null, text: view.tone === 'done' ? `${view.text}${words.decidedHere}。` : view.text }
}

/** A door that needs no network: it asks the server when that answers in time, and else decides by what lies on the phone. */
export function DeviceDoor({ eventId }: { eventId: string }) {
  const { state, online, meet } = useDoorDevice(eventId)
  const [view, setView] = useState<DoorView | null>(null)
  const [busy, setBusy] = useState(false)
  if (!state) return null
  const { device, list, log } = state
  const ask = async (presented: string) => {
    setBusy(true)
    try {
      return viewOf(await checkInHere(eventId, presented, online))
    } finally {
      setBusy(false)
      if (online) void meet()
    }
  }
  return (
    <>
      <DeviceState state={state} online={online} />
      {device.revoked ? (
        <State id='device-revoked' icon='shield-check' title={words.revoked} text={words.revokedText}>
          {log.lines.length === 0 && (
            <Button compact kind='secondary' onPress={() => forgetDoor(eventId)}>
              {words.forgetDevice}
            </Button>
          )}
        </State>
      ) : (
        <PresentTicket eventId={device.eventId} ask={ask} busy={busy} view={view} onView={setView} />
      )}
      <DeviceCases cases={log.cases} />
      {list && <Counts summary={summaryOf(list, state)} />}
      {!device.revoked && <OwnArrivals eventId={eventId} own={log.own} online={online} onUndone={() => setView(null)} />}
    </>
  )
}

/** How many came, as far as this phone knows: the list and what was done here since. */
function summaryOf(list: StoredList, { log }: DoorState) {
  const expected = list.signUps.filter(({ standing }) => standing === 'expected' || standing === 'arrived')
  const here = new Set(log.own.filter(({ at, unsent }) => unsent || at > Date.parse(list.asOf)).map(({ signUpId }) => signUpId))
  const arrived = expected.filter(({ standing, signUpId }) => standing === 'arrived' || here.has(signUpId))
  const people = (lines: typeof expected) => lines.reduce((sum, { party }) => sum + party.adults + party.children, 0)
  const { title, venueName } = list.event
  const event: Pick<EventCard, 'title' | 'venue'> = { title, venue: { name: venueName, address: '' } }
  return { event, households: expected.length, arrivedHouseholds: arrived.length, people: people(expected), arrivedPeople: people(arrived) }
}
