import { View } from '@tarojs/components'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { answerHandover, handovers } from '../queries'
import { words } from '../words'
import { Refused } from '@/ui/Refused'

/** Colleagues who ask this one to take over; nothing while nobody does. */
export function Asked() {
  const asked = useRead(handovers)
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const [said, setSaid] = useState('')
  const { run, busy, failure } = useChange(answerHandover)
  const rows = asked.data ?? []
  const give = async (handoverId: (typeof rows)[number]['handoverId'], answer: 'accepted' | 'declined') => {
    const result = await run({ handoverId, answer })
    if (!result) return
    setRefusal(result.kind === 'refused' ? result : null)
    setSaid(result.kind === 'refused' ? '' : answer === 'accepted' ? words.accepted : words.declined)
  }
  return (
    <>
      <View className='live' aria-live='polite'>
        {said && <Notice id='answered' tone='done' title={said} />}
      </View>
      {rows.length > 0 && <Heading level={2}>{words.asked}</Heading>}
      {rows.map(({ handoverId, from, communityName }) => (
        <Card key={handoverId}>
          <View className='stack'>
            <View>
              <View className='strong'>{words.askedBy(from, communityName)}</View>
              <View className='soft'>{words.askedText}</View>
            </View>
            <View className='row row--wrap'>
              <Button
                id={`accept-${handoverId}`}
                compact
                busy={busy}
                label={`${words.accept}：${from}`}
                onPress={() => void give(handoverId, 'accepted')}
              >
                {words.accept}
              </Button>
              <Button
                id={`decline-${handoverId}`}
                compact
                kind='quiet'
                busy={busy}
                label={`${words.decline}：${from}`}
                onPress={() => void give(handoverId, 'declined')}
              >
                {words.decline}
              </Button>
            </View>
          </View>
        </Card>
      ))}
      <Refused of={refusal} />
      <Failure of={failure} />
    </>
  )
}
