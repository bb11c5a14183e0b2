import { View } from '@tarojs/components'
import type { PlaceGroup } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Press } from '@/ui/elements'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { words } from '../words'
import { findPlaces, placeOf } from './find-places'
import './PlacePicker.scss'

type PickerProps = { groups: PlaceGroup[]; chosen: string; onChoose: (code: string) => void }

function Town({
  group,
  chosen,
  onChoose,
  opened,
  onToggle,
}: {
  group: PlaceGroup
  chosen: string
  onChoose: (code: string) => void
  opened: boolean
  onToggle: () => void
}) {
  return (
    <View className='place-town'>
      <Press id={`town-${group.code}`} className='place-town__head' expanded={opened} onPress={onToggle}>
        <View className='row row--apart'>
          <View className='grow'>
            <View className='strong'>{group.name}</View>
            <View className='soft'>{words.inTown(group.communities.length)}</View>
          </View>
          <View className={`place-town__arrow${opened ? ' place-town__arrow--open' : ''}`}>
            <Icon name='chevron-right' small />
          </View>
        </View>
      </Press>
      {opened && (
        <View className='place-town__list'>
          {group.communities.map(({ code, name }) => (
            <Choice key={code} id={`place-${code}`} kind='radio' title={name} checked={code === chosen} onChange={() => onChoose(code)} />
          ))}
        </View>
      )}
    </View>
  )
}

/** City and province go without saying: 街道 or 镇 first, then 社区 or 村; or straight by a few letters of the name. */
export function PlacePicker({ groups, chosen, onChoose }: PickerProps) {
  const [typed, setTyped] = useState('')
  const [openTown, setOpenTown] = useState('')
  const found = findPlaces(groups, typed)
  const place = placeOf(groups, chosen)
  return (
    <Card>
      <View className='stack'>
        <Field
          id='find-place'
          kind='search'
          label={words.findPlace}
          value={typed}
          onChange={setTyped}
          hint={words.findPlaceHint}
          placeholder={words.findPlaceExample}
          maxLength={12}
        />
        <View className='jade strong live' id='chosen-place' aria-live='polite'>
          {place ? words.chosenPlace(`${place.townName} ${place.name}`) : ''}
        </View>
        {typed.trim() && (
          <View className='soft' aria-live='polite'>
            {found.length > 0 ? words.foundSome(found.length) : words.foundNone}
          </View>
        )}
        <View>
          {typed.trim()
            ? found.map(({ code, name, townName }) => (
                <Choice
                  key={code}
                  id={`place-${code}`}
                  kind='radio'
                  title={name}
                  text={townName}
                  checked={code === chosen}
                  onChange={() => onChoose(code)}
                />
              ))
            : groups.map((group) => (
                <Town
                  key={group.code}
                  group={group}
                  chosen={chosen}
                  onChoose={onChoose}
                  opened={openTown === group.code}
                  onToggle={() => setOpenTown(openTown === group.code ? '' : group.code)}
                />
              ))}
        </View>
      </View>
    </Card>
  )
}
