import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'
import { fixOf, type Refusal, underField } from './household-refusal'

/** Why the household was not changed and where to put it right. The box is always there, so that it is read out when it fills. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const shown = refusal && !underField(refusal) ? refusal : null
  const fix = shown && fixOf(shown)
  return (
    <View className='live' aria-live='assertive'>
      {shown && (
        <Notice id='refusal' tone='warning' title={words.notDone}>
          <View className='stack stack--tight'>
            <View>{shown.words}</View>
            {fix && (
              <Button kind='secondary' compact onPress={() => open(fix.route)}>
                {fix.words}
              </Button>
            )}
          </View>
        </Notice>
      )}
    </View>
  )
}
