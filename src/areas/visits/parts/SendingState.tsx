import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import type { Sending } from '../device/send-edits'
import { words } from '../words'
import './SendingState.scss'

type Trouble = Exclude<Sending, 'fine' | 'offline' | 'noRight'>
const troubles: Record<Trouble, [string, string]> = {
  signIn: [words.signIn, words.signInText],
  failed: [words.failed, words.failedText],
}

/** With or without a network and what still waits: in words, a sign and a colour. */
export function SendingState({ waiting, online, last }: { waiting: number; online: boolean; last: Sending }) {
  const trouble = waiting > 0 && (last === 'signIn' || last === 'failed') ? troubles[last] : null
  return (
    <>
      <Card id='sending-state'>
        <View className={`sending-state sending-state--${online ? 'online' : 'offline'}`} aria-live='polite'>
          <View className='sending-state__sign'>
            <Icon name={online ? 'circle-check' : 'wifi-off'} />
          </View>
          <View className='grow'>
            <View id='sending-connection' className='strong'>
              {online ? words.online : words.offline}
            </View>
            <View id='sending-waits' className='soft'>
              {waiting > 0 ? words.waiting(waiting) : words.nothingWaits}
            </View>
          </View>
        </View>
      </Card>
      {trouble && (
        <Notice id='sending-trouble' tone='warning' title={trouble[0]} live>
          {trouble[1]}
        </Notice>
      )}
    </>
  )
}
