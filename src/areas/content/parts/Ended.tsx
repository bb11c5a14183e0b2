import { View } from '@tarojs/components'
import type { Article } from '@xiongguan/contract/content/resident'
import { dayWords } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.ended

/** In place of a text that may not be relied on any more: why, whom to ask, and where to look on. */
export function Ended({ shown }: { shown: Article }) {
  const { standing } = shown
  if (standing.kind === 'current') return null
  return (
    <View className='stack' id='ended'>
      <Notice tone='wait' title={say[standing.kind]}>
        <View>{say.since(dayWords(standing.at))}</View>
        {standing.kind === 'withdrawn' && <View>{say.why(standing.words)}</View>}
      </Notice>
      <Notice tone='whom' title={words.askWhom}>
        {standing.whom}
      </Notice>
      <Button id='newer-articles' onPress={() => open(routes.topic(shown.topic))}>
        {say.search}
      </Button>
    </View>
  )
}
