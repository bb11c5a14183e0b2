import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { askForAnother } from '../queries'
import { words } from '../words'
import { type AnyRefusal, Refusal } from './Refusal'

/** Asks the community for another contact; nobody has to say why. */
export function AskForAnother({ askedAt }: { askedAt: string | null }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const { run, busy, failure } = useChange(askForAnother)
  const send = async () => {
    const result = await run(reason.trim() ? { reason } : {})
    if (result) setRefusal(result.kind === 'refused' ? result : null)
    if (result?.kind === 'done') setAsking(false)
  }
  if (askedAt)
    return (
      <Notice id='asked' tone='done'>
        {words.asked(dayWords(askedAt))}
      </Notice>
    )
  if (!asking)
    return (
      <Button id='ask-for-another' kind='quiet' onPress={() => setAsking(true)}>
        {words.ask}
      </Button>
    )
  return (
    <Card>
      <View className='stack'>
        <View>
          <Heading level={2}>{words.ask}</Heading>
          <View className='soft'>{words.askText}</View>
        </View>
        <Field id='ask-reason' label={words.askReason} value={reason} onChange={setReason} maxLength={100} />
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='send-ask' kind='secondary' busy={busy} onPress={() => void send()}>
          {words.askSend}
        </Button>
      </View>
    </Card>
  )
}
