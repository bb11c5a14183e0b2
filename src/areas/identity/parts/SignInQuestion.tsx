import type { SignInAnswer, SignInRequest } from '@xiongguan/contract/identity/resident'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { confirmSignIn, declineSignIn } from '../queries'
import { words } from '../words'
import { NumberTiles } from './NumberTiles'

type Open = Extract<SignInRequest, { kind: 'open' }>

/** Which browser asks, the number to pick, and the one answer to it. */
export function SignInQuestion({ code, request, onAnswer }: { code: string; request: Open; onAnswer: (answer: SignInAnswer) => void }) {
  const confirming = useChange(confirmSignIn)
  const declining = useChange(declineSignIn)
  const [number, setNumber] = useState<number | null>(null)
  const answer = (result: SignInAnswer | undefined) => {
    if (result) onAnswer(result)
  }
  const confirm = async () => answer(await confirming.run({ code, number: number ?? 0 }))
  const decline = async () => answer(await declining.run({ code }))
  return (
    <>
      <Heading level={2}>{words.asks}</Heading>
      <Card rows>
        <ListRow id='device' icon='layout-grid' title={request.device} text={words.opened(dayAndTime(request.openedAt))} />
      </Card>
      <Notice tone='warning' title={words.onlyOwn}>
        {words.onlyOwnText}
      </Notice>
      <Heading level={2}>{words.question}</Heading>
      <NumberTiles numbers={request.choices} chosen={number} onChoose={setNumber} />
      <Failure of={confirming.failure ?? declining.failure} />
      <ActionBar>
        <View className='stack'>
          <Button
            id='confirm-sign-in'
            busy={confirming.busy}
            disabledReason={number === null ? words.choose : undefined}
            onPress={() => void confirm()}
          >
            {words.confirm}
          </Button>
          <Button id='decline-sign-in' kind='secondary' busy={declining.busy} onPress={() => void decline()}>
            {words.decline}
          </Button>
        </View>
      </ActionBar>
    </>
  )
}
