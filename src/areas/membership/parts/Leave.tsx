import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { forgetAll } from '@/platform/reads/store'
import { forgetSession } from '@/platform/session'
import { forgetPerson } from '@/platform/storage'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { eraseAccount } from '../queries'
import { words } from '../words'

/** Two steps that nobody takes by accident: a word to type, then a question. */
export function Leave({ onLeft }: { onLeft: () => void }) {
  const { run, busy, failure } = useChange(eraseAccount)
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState(false)
  const [held, setHeld] = useState('')
  const erase = async () => {
    const result = await run(undefined)
    setAsking(false)
    if (result?.kind === 'heldByStaffRole') setHeld(result.words)
    if (result?.kind !== 'erased') return
    onLeft()
    forgetPerson()
    forgetSession()
    forgetAll()
  }
  return (
    <Card id='leave'>
      <View className='stack'>
        <Heading level={2}>{words.leave}</Heading>
        <View>{words.leaveText}</View>
        <Button id='leave-stays' kind='quiet' compact onPress={() => open(routes.myData)}>
          {words.leaveStays}
        </Button>
        <Field id='leave-word' label={words.leaveTyped} value={typed} onChange={setTyped} maxLength={4} />
        <View className='live' aria-live='assertive'>
          {held && (
            <Notice id='held' tone='wait' title={words.leaveHeld}>
              {held}
            </Notice>
          )}
        </View>
        <Failure of={failure} />
        <Button
          id='leave-button'
          kind='secondary'
          disabledReason={typed.trim() === words.leaveWord ? undefined : words.leaveTypeFirst}
          onPress={() => setAsking(true)}
        >
          {words.leave}
        </Button>
      </View>
      {asking && (
        <Dialog
          title={words.leaveAsk}
          confirm={{ words: words.leaveConfirm, onPress: () => void erase(), busy }}
          closeWords={words.leaveKeep}
          onClose={() => setAsking(false)}
        >
          {words.leaveAskText}
        </Dialog>
      )}
    </Card>
  )
}
