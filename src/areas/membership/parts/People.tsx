import { View } from '@tarojs/components'
import type { Household, HouseholdPerson } from '@xiongguan/contract/membership/resident'
import { householdSize, personKindWords } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { AddPerson } from './AddPerson'
import { isFull } from './new-person'
import './People.scss'
import { RemovePerson } from './RemovePerson'
import { RenamePerson } from './RenamePerson'

type Doing = { what: 'rename' | 'remove'; person: HouseholdPerson } | null

function PersonRow({ person, onRename, onRemove }: { person: HouseholdPerson; onRename: () => void; onRemove: () => void }) {
  const { nickname, kind, textState, quiet } = person
  return (
    <View className='person' id={`person-${person.personId}`}>
      <View className='row'>
        <View className={`person__face person__face--${kind}`}>
          <Icon name={kind === 'child' ? 'baby' : 'user-round'} />
        </View>
        <View className='grow'>
          <View className='strong'>{nickname}</View>
          <View className='row row--wrap person__tags'>
            <Tag tone={kind === 'child' ? 'gold' : 'jade'}>{personKindWords[kind]}</Tag>
            {textState !== 'clear' && <Tag tone='gold'>{words.textState[textState].tag}</Tag>}
            {quiet && <Tag tone='plain'>{words.quietTag}</Tag>}
          </View>
          {textState !== 'clear' && <View className='soft'>{words.textState[textState].text}</View>}
        </View>
      </View>
      <View className='row row--wrap person__actions'>
        <Button kind='quiet' compact icon='pencil' label={words.renameSaid(nickname)} onPress={onRename}>
          {words.rename}
        </Button>
        <Button kind='quiet' compact icon='trash-2' label={words.removeSaid(nickname)} onPress={onRemove}>
          {words.remove}
        </Button>
      </View>
    </View>
  )
}

type PeopleProps = { household: Household; adding: boolean; onAdding: (adding: boolean) => void }

/** The people of the family: add, rename, remove. While one is being added, the page keeps other ways out of sight. */
export function People({ household: { people }, adding, onAdding }: PeopleProps) {
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  return (
    <>
      <Card>
        <View className='row row--apart'>
          <Heading level={2}>{words.people}</Heading>
          <View className='soft' aria-live='polite'>
            {words.peopleCount(people.length)}
          </View>
        </View>
        {people.length === 0 && <View className='soft'>{words.peopleEmpty}</View>}
        {people.map((person) => (
          <PersonRow
            key={person.personId}
            person={person}
            onRename={() => setDoing({ what: 'rename', person })}
            onRemove={() => setDoing({ what: 'remove', person })}
          />
        ))}
        {!adding && (
          <Button
            id='add-person'
            kind='secondary'
            icon='plus'
            disabledReason={isFull(people.length) ? words.full(householdSize) : undefined}
            onPress={() => onAdding(true)}
          >
            {words.add}
          </Button>
        )}
      </Card>
      {adding && <AddPerson onDone={() => onAdding(false)} />}
      {doing?.what === 'rename' && <RenamePerson person={doing.person} onClose={stop} />}
      {doing?.what === 'remove' && <RemovePerson person={doing.person} onClose={stop} />}
    </>
  )
}
