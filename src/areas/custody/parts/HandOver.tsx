import { View } from '@tarojs/components'
import type { CustodyFile } from '@xiongguan/contract/custody/field'
import type { FileId } from '@xiongguan/contract/custody/terms'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { answerHandover, handOver, successors } from '../queries'
import { words } from '../words'
import { Refused } from '@/ui/Refused'

/** A contact asks a colleague to take over; until that one agrees everything stays as it is. */
export function HandOver({ of: { fileId, handingTo } }: { of: CustodyFile }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Heading level={2}>{words.handOver}</Heading>
      {handingTo ? (
        <Waiting of={handingTo} />
      ) : asking ? (
        <AskColleague fileId={fileId} onDone={() => setAsking(false)} />
      ) : (
        <Button id='hand-over' kind='secondary' onPress={() => setAsking(true)}>
          {words.handOverAsk}
        </Button>
      )}
    </>
  )
}

function Waiting({ of: { handoverId, name } }: { of: NonNullable<CustodyFile['handingTo']> }) {
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(answerHandover)
  const takeBack = async () => {
    const result = await run({ handoverId, answer: 'withdrawn' })
    if (result) setRefusal(result.kind === 'refused' ? result : null)
  }
  return (
    <Card id='handing-over'>
      <View className='stack'>
        <View>
          <View className='strong'>{words.handingTo(name)}</View>
          <View className='soft'>{words.handingText}</View>
        </View>
        <Refused of={refusal} />
        <Failure of={failure} />
        <Button id='take-back' kind='secondary' busy={busy} onPress={() => void takeBack()}>
          {words.takeBack}
        </Button>
      </View>
    </Card>
  )
}

type Colleague = Awaited<ReturnType<typeof successors.ask>>[number]

function AskColleague({ fileId, onDone }: { fileId: FileId; onDone: () => void }) {
  const found = useRead(successors, { fileId })
  return (
    <Loaded of={found} empty={{ when: (all) => all.length === 0, show: <Notice tone='wait'>{words.nobodyElse}</Notice> }}>
      {(all) => <Choose fileId={fileId} all={all} onDone={onDone} />}
    </Loaded>
  )
}

function Choose({ fileId, all, onDone }: { fileId: FileId; all: readonly Colleague[]; onDone: () => void }) {
  const [to, setTo] = useState<Colleague['accountId']>()
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(handOver)
  const ask = async () => {
    if (!to) return
    const result = await run({ fileId, to })
    if (result) setRefusal(result.kind === 'refused' ? result : null)
    if (result?.kind === 'done') onDone()
  }
  return (
    <>
      <View className='soft'>{words.handOverText}</View>
      <Card rows>
        {all.map(({ accountId, name }) => (
          <Choice key={accountId} id={`to-${accountId}`} kind='radio' title={name} checked={to === accountId} onChange={() => setTo(accountId)} />
        ))}
      </Card>
      <Refused of={refusal} />
      <Failure of={failure} />
      <Button id='ask-colleague' busy={busy} disabledReason={to ? undefined : words.chooseFirst} onPress={() => void ask()}>
        {words.askColleague}
      </Button>
      <Button id='not-now' kind='quiet' onPress={onDone}>
        {words.notNow}
      </Button>
    </>
  )
}
