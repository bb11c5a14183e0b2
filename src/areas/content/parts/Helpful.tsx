import { View } from '@tarojs/components'
import type { Article } from '@xiongguan/contract/content/resident'
import { unhelpfulReasons, unhelpfulReasonWords, type UnhelpfulReason } from '@xiongguan/contract/content/terms'
import { useState } from 'react'
import { deviceKey } from '@/platform/device-key'
import { useMe } from '@/platform/identity'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Heading, TextInput } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { sayHelpful } from '../queries'
import { words } from '../words'

const say = words.helpful
const none = 'none'
const reasons = [...unhelpfulReasons].map((value) => ({ value, words: unhelpfulReasonWords[value] }))

/** One tap: did this help? Who says no may say why. Only editors see it. */
export function Helpful({ article: { slug, version } }: { article: Article }) {
  const { run, busy, failure } = useChange(sayHelpful)
  const { data: me } = useMe()
  const [said, setSaid] = useState<'yes' | 'no' | 'why'>()
  const [reason, setReason] = useState<UnhelpfulReason | typeof none>(none)
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState('')
  const send = async (helpful: boolean, then: 'yes' | 'no' | 'why') => {
    const why = helpful || reason === none ? {} : { reason, ...(me?.signedIn && text.trim() ? { text: text.trim() } : {}) }
    const answer = await run({ slug, version, helpful, device: deviceKey(), ...why })
    if (answer?.kind === 'refused') setRefusal(answer.words)
    else if (answer) {
      setRefusal('')
      setSaid(then)
    }
  }
  if (said === 'yes' || said === 'why') {
    return (
      <Notice id='helpful-thanks' tone='done' live>
        {say.thanks}
      </Notice>
    )
  }
  return (
    <Card>
      <View className='stack'>
        <Heading level={3}>{said === 'no' ? say.why : say.ask}</Heading>
        {said === undefined && (
          <View className='row row--wrap'>
            <Button id='helpful-yes' kind='secondary' compact busy={busy} onPress={() => void send(true, 'yes')}>
              {say.yes}
            </Button>
            <Button id='helpful-no' kind='secondary' compact busy={busy} onPress={() => void send(false, 'no')}>
              {say.no}
            </Button>
          </View>
        )}
        {said === 'no' && (
          <>
            <Chips label={say.why} choices={reasons} chosen={reason as UnhelpfulReason} onChoose={setReason} />
            {me?.signedIn && <TextInput id='helpful-text' label={say.text} placeholder={say.text} maxLength={200} value={text} onChange={setText} />}
            {refusal && (
              <Notice tone='warning' live>
                {refusal}
              </Notice>
            )}
            <View className='row row--wrap'>
              <Button id='helpful-send' compact busy={busy} onPress={() => void send(false, 'why')}>
                {say.send}
              </Button>
              <Button id='helpful-skip' kind='quiet' compact onPress={() => setSaid('why')}>
                {say.skip}
              </Button>
            </View>
          </>
        )}
        <Failure of={failure} />
        <View className='soft'>{say.private}</View>
      </View>
    </Card>
  )
}
