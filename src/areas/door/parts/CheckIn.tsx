import { View } from '@tarojs/components'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import type { RequestError } from '@/platform/request/failure'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { ScanButton } from '@/ui/ScanButton'
import { checkIn } from '../queries'
import { words } from '../words'
import { AskFamily } from './AskFamily'
import { DoorResult } from './DoorResult'
import { type DoorView, doorView, typedCode } from './door-view'
import { focusCode } from './focus-code'

type Shows = { view: DoorView | null; onView: (view: DoorView | null) => void }

/** At a door with a network: the server is asked about every ticket. */
export function CheckIn({ eventId, view, onView }: Shows & { eventId: EventId }) {
  const { run, busy, failure } = useChange(checkIn)
  const ask = async (presented: string) => {
    const result = await run({ eventId, presented })
    return result && doorView(result)
  }
  return <PresentTicket eventId={eventId} ask={ask} busy={busy} failure={failure} view={view} onView={onView} />
}

type Asks = { eventId: EventId; ask: (presented: string) => Promise<DoorView | undefined>; busy: boolean; failure?: RequestError }

/** Scan first; a typed code when the picture cannot be read. The answer comes above both, where the eye is. */
export function PresentTicket({ eventId, ask, busy, failure, view, onView }: Shows & Asks) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<string>()
  const [asking, setAsking] = useState(false)
  useEffect(() => focusCode(), [])

  const present = async (presented: string) => {
    setMissing(undefined)
    onView(null)
    const answer = await ask(presented)
    if (!answer) return
    onView(answer)
    if (answer.tone === 'done') setTyped('')
    focusCode()
  }
  const submit = () => {
    const code = typedCode(typed)
    if (code) void present(code)
    else setMissing(words.codeMissing)
  }
  return (
    <>
      <DoorResult view={view && asking && view.tone === 'done' ? { ...view, text: words.askDone } : view} />
      <Failure of={failure} />
      {view?.arrived && <AskFamily key={view.arrived} eventId={eventId} signUpId={view.arrived} onAsking={setAsking} />}
      <Card>
        <View className='stack'>
          <ScanButton kind={asking ? 'secondary' : 'primary'} busy={busy} onText={(text) => void present(text)}>
            {words.scan}
          </ScanButton>
          <Field
            id='door-code'
            kind='code'
            label={words.code}
            value={typed}
            onChange={setTyped}
            onEnter={submit}
            error={missing}
            hint={words.codeHint}
            placeholder={words.codeExample}
            maxLength={12}
          />
          <Button id='check-in' kind='secondary' busy={busy} onPress={submit}>
            {words.submit}
          </Button>
        </View>
      </Card>
    </>
  )
}
