import { View } from '@tarojs/components'
import type { RelativeRequestView } from '@xiongguan/contract/membership/family-resident'
import { relativeReasonWords, relativeStateWords, relativeWantWords } from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { dayOf, dayWords } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { Loaded } from '@/ui/Loaded'
import { Tag } from '@/ui/Tag'
import { words } from '../family-words'
import { relativeFile, withdrawRequest } from '../queries'

/** One request and its answer; what was granted opens here while it may. */
export function RelativeRequest({
  request: { requestId, aboutName, state, wants, dueOn, granted, reason, openUntil },
}: {
  request: RelativeRequestView
}) {
  const [reading, setReading] = useState(false)
  const { run, busy, failure } = useChange(withdrawRequest)
  const opens = granted.includes('see') || granted.includes('copy')
  return (
    <View className='stack stack--tight' id={`request-${requestId}`}>
      <View className='row row--apart row--wrap'>
        <View className='strong'>{aboutName}</View>
        <Tag tone={state === 'granted' ? 'jade' : state === 'waiting' ? 'gold' : 'plain'}>{relativeStateWords[state]}</Tag>
      </View>
      <View className='soft'>{wants.map((want) => relativeWantWords[want]).join('、')}</View>
      {state === 'waiting' && <View className='soft'>{words.due(dayWords(dueOn))}</View>}
      {granted.length > 0 && <View>{words.granted(granted.map((want) => relativeWantWords[want]).join('、'))}</View>}
      {reason && <View>{relativeReasonWords[reason]}</View>}
      {state === 'waiting' && (
        <Button id='withdraw-request' kind='quiet' compact busy={busy} onPress={() => void run({ requestId })}>
          {words.withdrawRequest}
        </Button>
      )}
      <Failure of={failure} />
      {opens && openUntil && (
        <>
          <View className='soft'>{words.openUntil(dayOf(openUntil))}</View>
          <Button id='open-file' kind='secondary' compact onPress={() => setReading(!reading)}>
            {reading ? words.closeFile : words.openFile}
          </Button>
          {reading && <FileLines requestId={requestId} />}
        </>
      )}
    </View>
  )
}

function FileLines({ requestId }: Pick<RelativeRequestView, 'requestId'>) {
  const read = useRead(relativeFile, { requestId })
  return (
    <Loaded of={read}>
      {({ lines }) => (
        <View className='stack stack--tight' id='relative-file'>
          {lines.map(({ label, value }) => (
            <View key={label}>
              {label}：{value}
            </View>
          ))}
        </View>
      )}
    </Loaded>
  )
}
