import { View } from '@tarojs/components'
import { dial } from '@/platform/phone'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { article } from '../queries'
import { words } from '../words'
import { ambulanceOf, helpArticle } from './help-numbers'

/** What does not wait for the next visit: dial and go. The number comes from its source, and is kept on this device. */
export function DangerSigns() {
  const { data } = useRead(article, { slug: helpArticle })
  const number = data ? ambulanceOf(data) : null
  return (
    <Notice id='danger-signs' tone='warning' title={words.dangerTitle}>
      <View className='stack'>
        <View>{words.dangerText}</View>
        {number ? (
          <View>
            <Button id='call-ambulance' compact icon='phone' onPress={() => dial(number)}>
              {words.dangerCall(number)}
            </Button>
          </View>
        ) : (
          <View className='strong'>{words.dangerWhom}</View>
        )}
      </View>
    </Notice>
  )
}
