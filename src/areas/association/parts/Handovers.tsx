import { View } from '@tarojs/components'
import type { OpenHandover } from '@xiongguan/contract/association/contact-resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { answerHandover } from '../queries'
import { words } from '../words'
import { type AnyRefusal, Refusal } from './Refusal'

/** Hand-overs that wait for this contact, or for the other one. */
export function Handovers({ of }: { of: OpenHandover[] }) {
  if (of.length === 0) return null
  return (
    <View className='stack'>
      <Heading level={2}>{words.handovers}</Heading>
      <View className='soft'>{words.both}</View>
      {of.map((handover) => (
        <Handover key={handover.handoverId} of={handover} />
      ))}
    </View>
  )
}

function Handover({ of }: { of: OpenHandover }) {
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const { run, busy, failure } = useChange(answerHandover)
  const answer = async (agree: boolean) => {
    const result = await run({ handoverId: of.handoverId, agree })
    if (result) setRefusal(result.kind === 'refused' ? result : null)
  }
  const { nickname, giverName, takerName } = of
  return (
    <Card id={`handover-${of.handoverId}`}>
      <View className='stack'>
        <View className='strong'>{of.side === 'give' ? words.giving(nickname, takerName) : words.taking(nickname, giverName)}</View>
        {of.confirmed ? (
          <View className='soft'>{words.agreed}</View>
        ) : (
          <View className='row row--wrap'>
            <Button compact busy={busy} label={`${words.agree}：${nickname}`} onPress={() => void answer(true)}>
              {words.agree}
            </Button>
            <Button compact kind='secondary' busy={busy} label={`${words.decline}：${nickname}`} onPress={() => void answer(false)}>
              {words.decline}
            </Button>
          </View>
        )}
        <Refusal of={refusal} />
        <Failure of={failure} />
      </View>
    </Card>
  )
}
