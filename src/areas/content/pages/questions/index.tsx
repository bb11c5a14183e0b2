import { View } from '@tarojs/components'
import type { MyQuestion } from '@xiongguan/contract/content/question-resident'
import { questionKeptDays, questionStateWords } from '@xiongguan/contract/content/question-rules'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { usePages } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { Tag } from '@/ui/Tag'
import { myQuestions, removeQuestion } from '../../queries'
import { words } from '../../words'

const say = words.questions
const tones = { held: 'gold', refused: 'brand', waiting: 'gold', answered: 'jade' } as const

function Asked({ of, remove }: { of: MyQuestion; remove: () => void }) {
  const { questionId, slug, title, text, askedAt, state, answer, answeredAt } = of
  return (
    <Card id={`question-${questionId}`}>
      <View className='stack stack--tight'>
        <View className='row row--wrap'>
          <Tag tone={tones[state]}>{questionStateWords[state]}</Tag>
          <View className='soft'>{say.when(dayWords(askedAt))}</View>
        </View>
        <View className='strong'>{say.q(text)}</View>
        {answer && <View>{say.a(answer)}</View>}
        {answeredAt && <View className='soft'>{say.answeredOn(dayWords(answeredAt))}</View>}
        <View className='row row--wrap'>
          {title ? (
            <Button kind='quiet' compact onPress={() => open(routes.article(slug))}>
              {say.about(title)}
            </Button>
          ) : (
            <View className='soft'>{say.gone}</View>
          )}
          <Button id={`remove-${questionId}`} kind='quiet' compact icon='trash-2' label={say.removeThis(text)} onPress={remove}>
            {say.remove}
          </Button>
        </View>
      </View>
    </Card>
  )
}

export default function QuestionsPage() {
  const list = usePages(myQuestions, {})
  const [removing, setRemoving] = useState<MyQuestion | null>(null)
  const { run, busy, failure } = useChange(removeQuestion)
  const remove = async (questionId: MyQuestion['questionId']) => {
    if (await run({ questionId })) setRemoving(null)
  }
  const none = (
    <State id='no-my-questions' icon='circle-help' title={say.none} text={say.noneText}>
      <Button compact onPress={() => open(routes.read)}>
        {say.toRead}
      </Button>
    </State>
  )
  return (
    <Page title={say.title}>
      <View className='soft'>
        {say.sub}
        {say.keptFor(questionKeptDays)}
      </View>
      <PagedList of={list} empty={none}>
        {(each) => <Asked key={each.questionId} of={each} remove={() => setRemoving(each)} />}
      </PagedList>
      {removing && (
        <Dialog
          title={say.confirm}
          confirm={{ words: say.remove, busy, onPress: () => void remove(removing.questionId) }}
          closeWords={say.keep}
          onClose={() => setRemoving(null)}
        >
          {say.confirmText}
          <Failure of={failure} />
        </Dialog>
      )}
    </Page>
  )
}
