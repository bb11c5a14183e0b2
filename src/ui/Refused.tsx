import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import type { Route } from '@/routes'
import { Button } from './Button'
import { Notice } from './Notice'
import { words } from './words'

type Props = {
  of: { words: string } | null | undefined
  /** Where to put it right. */
  fix?: { route: Route; words: string } | null
}

/** Why something was not done. The box is always there, so that it is read out when it fills. */
export function Refused({ of: refusal, fix }: Props) {
  return (
    <View className='live' aria-live='assertive'>
      {refusal && (
        <Notice id='refusal' tone='warning' title={words.refusedTitle}>
          <View className='stack stack--tight'>
            <View>{refusal.words}</View>
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
