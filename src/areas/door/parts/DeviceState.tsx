import { View } from '@tarojs/components'
import { exactTime } from '@/platform/day-words'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import type { DoorState } from '../device/stored'
import { words } from '../words'
import './DeviceState.scss'

/** With or without a network, how old the list is, and what still waits: in words, a sign and a colour. */
export function DeviceState({ state: { device, list, log }, online }: { state: DoorState; online: boolean }) {
  const unsent = log.lines.length
  return (
    <Card id='device-state'>
      <View className={`device-state device-state--${online ? 'online' : 'offline'}`} aria-live='polite'>
        <Icon name={online ? 'circle-check' : 'wifi-off'} />
        <View className='grow'>
          <View id='device-connection' className='strong'>
            {online ? words.online(device.name) : words.offline(device.name)}
          </View>
          <View id='device-as-of' className='soft'>
            {list ? words.asOf(exactTime(list.asOf)) : words.noListYet}
          </View>
          <View id='device-unsent' className='soft'>
            {unsent > 0 ? words.unsent(unsent) : words.allSent}
          </View>
        </View>
      </View>
    </Card>
  )
}

/** Entries of this phone that staff will look at; each in the words of the case. */
export function DeviceCases({ cases }: { cases: DoorState['log']['cases'] }) {
  if (cases.length === 0) return null
  return (
    <Notice id='device-cases' tone='wait' title={words.cases(cases.length)} live>
      <View className='stack stack--tight'>
        {cases.map(({ entryId, words: said, at }) => (
          <View key={entryId}>
            {exactTime(at)} {said}
          </View>
        ))}
        <View className='soft'>{words.casesText}</View>
      </View>
    </Notice>
  )
}
