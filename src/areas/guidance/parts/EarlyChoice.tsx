import { View } from '@tarojs/components'
import { Choice } from '@/ui/Choice'
import { words } from '../words'

type Answer = 'yes' | 'no' | ''

/** Whether a doctor called the birth early; nothing is chosen beforehand. */
export function EarlyChoice({ chosen, onChoose }: { chosen: Answer; onChoose: (early: 'yes' | 'no') => void }) {
  return (
    <View role='radiogroup' aria-label={words.early}>
      <View className='strong'>{words.early}</View>
      <Choice id='early-no' kind='radio' title={words.earlyNo} checked={chosen === 'no'} onChange={() => onChoose('no')} />
      <Choice
        id='early-yes'
        kind='radio'
        title={words.earlyYes}
        text={words.earlyYesText}
        checked={chosen === 'yes'}
        onChange={() => onChoose('yes')}
      />
    </View>
  )
}
