import { View } from '@tarojs/components'
import type { EventQuestion } from '@xiongguan/contract/events/resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { ReactNode } from 'react'
import { placeOf, type Typed } from '@/platform/answers'
import { Card } from './Card'
import { Choice } from './Choice'
import { Heading } from './elements'
import { Field } from './Field'
import { words } from './words'

const agreed = '同意'

type AnswerProps = {
  id: string
  question: EventQuestion
  /** Who answers; empty for the household. */
  who: string
  values: readonly string[]
  change: (values: string[]) => void
}

const promptOf = ({ prompt, required }: EventQuestion) => `${prompt}${required ? '' : words.optional}`

function Options({ id, question, who, values, change }: AnswerProps) {
  const several = question.kind === 'many'
  const pick = (option: string, on: boolean) => {
    const others = several ? values.filter((value) => value !== option) : []
    change(on ? [...others, option] : others)
  }
  return (
    <View>
      {who && <View className='soft'>{who}</View>}
      {question.options.map((option, place) => (
        <Choice
          key={option}
          id={`${id}-${place}`}
          kind={several ? 'checkbox' : 'radio'}
          title={option}
          checked={values.includes(option)}
          onChange={(on) => pick(option, on)}
        />
      ))}
    </View>
  )
}

function OneAnswer(props: AnswerProps) {
  const { id, question, who, values, change } = props
  if (question.kind === 'one' || question.kind === 'many') return <Options {...props} />
  const label = who || promptOf(question)
  if (question.kind === 'consent')
    return <Choice id={id} title={label} checked={values.includes(agreed)} onChange={(on) => change(on ? [agreed] : [])} />
  return (
    <Field
      id={id}
      label={label}
      spoken={who ? `${who}：${question.prompt}` : undefined}
      hint={question.kind === 'number' ? words.numberHint : undefined}
      value={values[0] ?? ''}
      maxLength={question.kind === 'number' ? 12 : 200}
      onChange={(value) => change([value])}
    />
  )
}

type People = readonly { personId: PersonId; nickname: string }[]
type Filled = { typed: Typed; type: (typed: Typed) => void }

/** One question: its words once, and under them each who answers. A single field or box of the household carries the words itself. */
function Asked({ question, people, id, typed, type }: Filled & { question: EventQuestion; people: People; id: string }) {
  const optioned = question.kind === 'one' || question.kind === 'many'
  const each = question.perPerson ? people : [{ personId: null, nickname: '' }]
  return (
    <View className='stack stack--tight'>
      {(optioned || question.perPerson) && <View className='field__label'>{promptOf(question)}</View>}
      {each.map(({ personId, nickname }, index) => {
        const place = placeOf(question, personId)
        return (
          <OneAnswer
            key={place}
            id={`${id}-${index}`}
            question={question}
            who={nickname}
            values={typed[place] ?? []}
            change={(values) => type({ ...typed, [place]: values })}
          />
        )
      })}
    </View>
  )
}

type Props = Filled & {
  title: string
  /** Who will see the answers. */
  note: string
  questions: readonly EventQuestion[]
  people: People
  /** What to do with the answers, at the end of the card. */
  children?: ReactNode
}

/** What an event asks, of the household or of each who comes. */
export function Questions({ title, note, questions, people, typed, type, children }: Props) {
  return (
    <Card id='questions'>
      <View className='stack'>
        <Heading level={2}>{title}</Heading>
        {questions.map((question, index) => (
          <Asked key={question.questionId} id={`answer-${index}`} question={question} people={people} typed={typed} type={type} />
        ))}
        <View className='soft'>{note}</View>
        {children}
      </View>
    </Card>
  )
}
