import { View } from '@tarojs/components'
import type { Correction } from '@xiongguan/contract/content/resident'
import { dayWords } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.corrections

/** What was wrong in this article, and what is right; nothing for one that never was. */
export function Corrections({ made }: { made: Correction[] }) {
  if (made.length === 0) return null
  return (
    <View className='stack' id='corrections'>
      {made.map(({ wrong, right, at }) => (
        <Notice key={at} tone='done' title={say.line(dayWords(at))}>
          <View>{say.wrong(wrong)}</View>
          <View>{say.right(right)}</View>
        </Notice>
      ))}
      <Button id='all-corrections' kind='quiet' onPress={() => open(routes.corrections)}>
        {say.all}
      </Button>
    </View>
  )
}
