import { View } from '@tarojs/components'
import type { ConsentText } from '@xiongguan/contract/consent/resident'
import { dayWords } from '@/platform/day-words'
import { Heading } from '@/ui/elements'
import { words } from '../words'

/** A text people read before they decide, with its version; its headings stand one below what it stands in. */
export function Sections({ text: { version, effectiveOn, sections }, level }: { text: ConsentText; level: 2 | 3 }) {
  return (
    <View className='stack'>
      <View className='soft'>{words.meta(version, dayWords(effectiveOn))}</View>
      {sections.map(({ title, text }) => (
        <View key={title} className='stack stack--tight'>
          <Heading level={level}>{title}</Heading>
          <View>{text}</View>
        </View>
      ))}
    </View>
  )
}
