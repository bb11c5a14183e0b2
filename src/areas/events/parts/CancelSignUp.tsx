import { View } from '@tarojs/components'
import type { Ticket } from '@xiongguan/contract/events/resident'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { partyWords } from '@/platform/party-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { cancelSignUp } from '../queries'
import { words } from '../words'

/** Gives the seats back, after asking once. */
export function CancelSignUp({ ticket: { signUpId, party, mayCancel, cancelUntil } }: { ticket: Ticket }) {
  const { run, busy, failure } = useChange(cancelSignUp)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState('')
  const cancel = async () => {
    const result = await run({ signUpId })
    setAsking(false)
    if (result && result.kind !== 'cancelled') setRefusal(result.words)
  }
  return (
    <View className='stack stack--tight'>
      <View className='live' aria-live='assertive'>
        {refusal && (
          <Notice id='refusal' tone='warning' title={words.cancelFailed}>
            {refusal}
          </Notice>
        )}
      </View>
      <Failure of={failure} />
      <View className='soft ticket__cancel'>{mayCancel ? words.cancelUntil(dayAndTime(cancelUntil)) : words.cancelPast}</View>
      {mayCancel && (
        <Button id='cancel' kind='quiet' onPress={() => setAsking(true)}>
          {words.cancel}
        </Button>
      )}
      {asking && (
        <Dialog
          title={words.cancelAsk}
          confirm={{ words: words.cancelConfirm, onPress: () => void cancel(), busy }}
          closeWords={words.cancelKeep}
          onClose={() => setAsking(false)}
        >
          {words.cancelText(partyWords(party))}
        </Dialog>
      )}
    </View>
  )
}
