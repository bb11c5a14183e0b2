import { View } from '@tarojs/components'
import type { EventQuestion } from '@xiongguan/contract/events/resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { ReactNode } from 'react'
import { asked, type Typed } from '@/platform/answers'
import { Card } from './Card'
import { Choice } from './Choice'
import { Heading } from './elements'
import { Field } from './Field'
import { words } from './words'

const agreed = '同意'

type AnswerProps = { id: string; question: EventQuestion; who: string; values: readonly string[]; change: (values: string[]) => void }

function Options({ id, question, values, change }: AnswerProps) {
  const several = question.kind === 'many'
  const pick = (option: string, on: boolean) => {
    const others = several ? values.filter((value) => value !== option) : []
    change(on ? [...others, option] : others)
  }
  return (
    <View>
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
  const label = `${question.prompt}${who && `（${who}）`}${question.required ? '' : words.optional}`
  if (question.kind === 'consent')
    return <Choice id={id} title={label} checked={values.includes(agreed)} onChange={(on) => change(on ? [agreed] : [])} />
  if (question.kind === 'one' || question.kind === 'many')
    return (
      <View className='stack stack--tight'>
        <View className='field__label'>{label}</View>
        <Options {...props} />
      </View>
    )
  return (
    <Field
      id={id}
      label={label}
      hint={question.kind === 'number' ? words.numberHint : undefined}
      value={values[0] ?? ''}
      maxLength={question.kind === 'number' ? 12 : 200}
      onChange={(value) => change([value])}
    />
  )
}

type Props = {
  title: string
  /** Who will see the answers. */
  note: string
  questions: readonly EventQuestion[]
  people: readonly { personId: PersonId; nickname: string }[]
  typed: Typed
  type: (typed: Typed) => void
  /** What to do with the answers, at the end of the card. */
  children?: ReactNode
}

/** What an event asks, of the household or of each who comes. */
export function Questions({ title, note, questions, people, typed, type, children }: Props) {
  const nicknames = new Map(people.map(({ personId, nickname }) => [personId, nickname]))
  const each = asked(
    questions,
    people.map(({ personId }) => personId),
  )
  return (
    <Card id='questions'>
      <View className='stack'>
        <Heading level={2}>{title}</Heading>
        {each.map(({ question, personId, place }, index) => (
          <OneAnswer
            key={place}
            id={`answer-${index}`}
            question={question}
            who={personId ? (nicknames.get(personId) ?? '') : ''}
            values={typed[place] ?? []}
            change={(values) => type({ ...typed, [place]: values })}
          />
        ))}
        <View className='soft'>{note}</View>
        {children}
      </View>
    </Card>
  )
}
