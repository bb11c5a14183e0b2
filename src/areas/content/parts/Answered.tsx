import { View } from '@tarojs/components'
import { usePages } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { answered } from '../queries'
import { words } from '../words'

const say = words.questions

/** What others asked, in the association's words. While there is nothing, and while it cannot be read, the article stands alone. */
export function Answered({ slug }: { slug: string }) {
  const list = usePages(answered, { slug })
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card id='answered'>
      <View className='stack'>
        <Heading level={3}>{say.public}</Heading>
        {items.map(({ questionId, question, answer }) => (
          <View key={questionId} className='stack stack--tight'>
            <View className='strong'>{say.q(question)}</View>
            <View>{say.a(answer)}</View>
          </View>
        ))}
        <Failure of={list.moreFailure} />
        {list.more && (
          <Button id='more-answered' kind='quiet' compact busy={list.moreLoading} onPress={list.more}>
            {say.more}
          </Button>
        )}
        <View className='soft'>{say.publicText}</View>
      </View>
    </Card>
  )
}
