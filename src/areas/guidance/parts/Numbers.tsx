import { Text } from '@tarojs/components'
import { Press } from '@/ui/elements'
import { words } from '../words'
import { cutNumbers } from './numbers'
import './Numbers.scss'

/** A text in which every number opens to the row of its source. */
export function Numbers({ text, onOpen }: { text: string; onOpen: () => void }) {
  return (
    <>
      {cutNumbers(text).map((part, at) =>
        part.number ? (
          <Press key={at} className='number' label={words.numberFrom(part.text)} onPress={onOpen}>
            {part.text}
          </Press>
        ) : (
          <Text key={at}>{part.text}</Text>
        ),
      )}
    </>
  )
}
