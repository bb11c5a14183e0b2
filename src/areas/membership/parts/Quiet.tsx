import { View } from '@tarojs/components'
import type { Household } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { setQuiet } from '../queries'
import { words as familyWords } from '../family-words'
import { words } from '../words'
import type { Refusal } from './household-refusal'
import { RefusalNotice } from './RefusalNotice'

/** Lets messages about children, birthdays and festivals rest, for one person or for all. No reason is asked. */
export function Quiet({ household: { quiet, quietPregnancy, people } }: { household: Household }) {
  const { run, failure } = useChange(setQuiet)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [each, setEach] = useState(people.some((person) => person.quiet))
  const change = async (input: Parameters<typeof run>[0]) => {
    const result = await run(input)
    setRefusal(result && result.kind !== 'saved' ? result : null)
  }
  return (
    <Card id='quiet'>
      <View className='stack'>
        <Heading level={2}>{words.quietTitle}</Heading>
        <View className='soft'>{words.quietText}</View>
        <Choice
          id='quiet-pregnancy'
          kind='switch'
          title={familyWords.quietPregnancy}
          text={quiet ? words.quietCovered : quietPregnancy ? words.quietOn : words.quietOff}
          checked={quiet || quietPregnancy}
          disabledReason={quiet ? words.quietCovered : undefined}
          onChange={(on) => void change({ scope: 'pregnancy', quiet: on })}
        />
        <Choice
          id='quiet-family'
          kind='switch'
          title={words.quietFamily}
          text={quiet ? words.quietOn : words.quietOff}
          checked={quiet}
          onChange={(on) => void change({ quiet: on })}
        />
        {people.length > 0 && !each && (
          <View className='text-action'>
            <Button id='quiet-each' kind='quiet' compact onPress={() => setEach(true)}>
              {words.quietEach}
            </Button>
          </View>
        )}
        {each &&
          people.map((person) => (
            <Choice
              key={person.personId}
              id={`quiet-${person.personId}`}
              kind='switch'
              title={words.quietPerson(person.nickname)}
              text={person.quiet ? words.quietOn : words.quietOff}
              checked={quiet || person.quiet}
              disabledReason={quiet ? words.quietCovered : undefined}
              onChange={(on) => void change({ personId: person.personId, quiet: on })}
            />
          ))}
        <RefusalNotice refusal={refusal} />
        <Failure of={failure} />
      </View>
    </Card>
  )
}
