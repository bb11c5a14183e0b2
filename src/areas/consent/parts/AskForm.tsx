import { View } from '@tarojs/components'
import { dataRequestKinds, dataRequestKindWords, dataRequestStateWords, type DataRequestKind } from '@xiongguan/contract/consent/terms'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { ask, requests } from '../queries'
import { words } from '../words'

/** A question about a look begins at the look itself. */
const asked = dataRequestKinds.filter((kind) => kind !== 'look').map((value) => ({ value, words: dataRequestKindWords[value] }))

/** Asks for a correction, an erasure or a copy; the clock starts with it. */
export function AskForm() {
  const { run, busy, failure } = useChange(ask)
  const [kind, setKind] = useState<DataRequestKind>('correction')
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const send = async () => {
    const result = await run({ kind, words: typed })
    if (!result) return
    setSaid(result.kind === 'asked' ? words.asked(dayWords(result.dueOn)) : result.words)
    if (result.kind === 'asked') setTyped('')
  }
  return (
    <Card id='ask'>
      <View className='stack'>
        <Heading level={2}>{words.askTitle}</Heading>
        <View>{words.askText}</View>
        <Chips label={words.askKind} choices={asked} chosen={kind} onChoose={setKind} />
        <Field id='ask-words' label={words.askLabel} placeholder={words.askExample} value={typed} onChange={setTyped} maxLength={500} />
        <View className='live' aria-live='polite'>
          {said && (
            <Notice id='ask-said' tone='done'>
              {said}
            </Notice>
          )}
        </View>
        <Failure of={failure} />
        <Button id='ask-send' kind='secondary' busy={busy} onPress={() => void send()}>
          {words.askSend}
        </Button>
      </View>
    </Card>
  )
}

/** What was asked, and how it stands. */
export function MyRequests() {
  const list = useRead(requests)
  return (
    <>
      <Heading level={2}>{words.requestsTitle}</Heading>
      <Loaded of={list} empty={{ when: (shown) => shown.length === 0, show: <View className='soft'>{words.noRequests}</View> }}>
        {(shown) => (
          <View className='stack'>
            {shown.map(({ requestId, kind, words: text, dueOn, state, answer, reference }) => (
              <Card key={requestId}>
                <View className='stack stack--tight'>
                  <View className='row row--apart row--wrap'>
                    <View className='strong'>{dataRequestKindWords[kind]}</View>
                    <Tag tone={state === 'open' ? 'gold' : 'jade'}>{dataRequestStateWords[state]}</Tag>
                  </View>
                  <View>{text}</View>
                  {reference && <View className='soft'>{words.reference(reference)}</View>}
                  <View className='soft'>{answer ? words.answer(answer) : words.due(dayWords(dueOn))}</View>
                </View>
              </Card>
            ))}
          </View>
        )}
      </Loaded>
    </>
  )
}
