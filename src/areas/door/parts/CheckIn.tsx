import { View } from '@tarojs/components'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { ScanButton } from '@/ui/ScanButton'
import { checkIn } from '../queries'
import { words } from '../words'
import { DoorResult } from './DoorResult'
import { type DoorView, doorView, typedCode } from './door-view'
import { focusCode } from './focus-code'

/** Scan first; a typed code when the picture cannot be read. The answer comes above both, where the eye is. */
export function CheckIn({ eventId, view, onView }: { eventId: EventId; view: DoorView | null; onView: (view: DoorView | null) => void }) {
  const { run, busy, failure } = useChange(checkIn)
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<string>()
  useEffect(() => focusCode(), [])

  const present = async (presented: string) => {
    setMissing(undefined)
    onView(null)
    const result = await run({ eventId, presented })
    if (!result) return
    onView(doorView(result))
    if (result.kind === 'checkedIn') setTyped('')
    focusCode()
  }
  const submit = () => {
    const code = typedCode(typed)
    if (code) void present(code)
    else setMissing(words.codeMissing)
  }
  return (
    <>
      <DoorResult view={view} />
      <Failure of={failure} />
      <Card>
        <View className='stack'>
          <ScanButton busy={busy} onText={(text) => void present(text)}>
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
