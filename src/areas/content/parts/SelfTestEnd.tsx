import { View } from '@tarojs/components'
import type { SelfTestQuestion } from '@xiongguan/contract/content/self-test-resident'
import { selfTestResult } from '@xiongguan/contract/content/self-test-rules'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.selfTest

type SelfTestEndProps = { questions: readonly SelfTestQuestion[]; chosen: Readonly<Record<string, string>>; again: () => void }

/** How it went and what to read next; nothing about anybody's health. */
export function SelfTestEnd({ questions, chosen, again }: SelfTestEndProps) {
  const { right, of, next } = selfTestResult(questions, chosen)
  const kind = right === of ? say.allRight : right === 0 ? say.noneRight : say.someRight
  return (
    <View className='stack' id='self-test-result'>
      <Notice tone={right === of ? 'done' : 'info'} title={say.result(right, of)} live>
        {kind}
      </Notice>
      <Heading level={2}>{say.readNext}</Heading>
      <Card rows>
        {next.map(({ slug, title }) => (
          <ListRow key={slug} id={`next-${slug}`} icon='book-open' title={title} onPress={() => open(routes.article(slug))} />
        ))}
      </Card>
      <Button id='again' onPress={again}>
        {say.again}
      </Button>
      <Button kind='quiet' onPress={() => open(routes.read)}>
        {say.toRead}
      </Button>
      <View className='soft'>{say.notChecked}</View>
    </View>
  )
}
