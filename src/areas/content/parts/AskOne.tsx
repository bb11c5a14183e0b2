import { View } from '@tarojs/components'
import type { SelfTestQuestion } from '@xiongguan/contract/content/self-test-resident'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.selfTest

type AskOneProps = {
  question: SelfTestQuestion
  place: string
  chosen: string | undefined
  onChoose: (option: string) => void
  next: { words: string; go: () => void }
}

/** After choosing, every sentence says whether it is true: an untrue one never stands there as if it were. */
function Answer({ question, chosen }: { question: SelfTestQuestion; chosen: string }) {
  const { options, right, article, source } = question
  const isRight = chosen === right
  return (
    <>
      <Notice id='verdict' tone={isRight ? 'done' : 'wait'} title={isRight ? say.right : say.wrong} live>
        {say.source(source)}
      </Notice>
      <Card rows>
        {options.map(({ id, words: sentence }) => (
          <ListRow
            key={id}
            id={`answer-${id}`}
            icon={id === right ? 'check' : 'x'}
            title={sentence}
            text={[id === right ? say.isRight : say.isWrong, ...(id === chosen ? [say.yours] : [])].join(' · ')}
          />
        ))}
      </Card>
      <Button id='read-about' kind='secondary' icon='book-open' onPress={() => open(routes.article(article.slug))}>
        {say.read(article.title)}
      </Button>
    </>
  )
}

/** One question of the self-test: three sentences, one of them true. */
export function AskOne({ question, place, chosen, onChoose, next }: AskOneProps) {
  return (
    <View className='stack'>
      <View className='soft' id='question-place'>
        {place}
      </View>
      <Heading level={2}>{say.which}</Heading>
      {chosen === undefined ? (
        <Card rows>
          {question.options.map(({ id, words: sentence }) => (
            <Choice key={id} id={`option-${id}`} kind='radio' title={sentence} checked={false} onChange={() => onChoose(id)} />
          ))}
        </Card>
      ) : (
        <>
          <Answer question={question} chosen={chosen} />
          <Button id='next-question' onPress={next.go}>
            {next.words}
          </Button>
        </>
      )}
      <View className='soft'>{say.notChecked}</View>
    </View>
  )
}
