import { View } from '@tarojs/components'
import { useState } from 'react'
import { Press, TextInput } from './elements'
import { Icon } from './Icon'
import './Field.scss'
import './SearchBar.scss'

/** A word to take instead of typing on; `note` says more about it. */
export type Offer = { words: string; note: string }

type SearchBarProps = {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  onSearch: (words: string) => void
  /** Words under the field while someone types. Arrow keys walk them, Enter takes one, Esc puts them away. */
  offers?: Offer[]
  /** Says how many there are, for those who do not see them. */
  offersLabel?: (count: number) => string
  autoFocus?: boolean
}

const list = 'search-offers'
const optionId = (at: number) => `offer-${at}`

export function SearchBar({ label, placeholder, value, onChange, onSearch, offers = [], offersLabel, autoFocus }: SearchBarProps) {
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const shown = open ? offers : []
  const search = (words: string) => {
    setOpen(false)
    setAt(-1)
    onSearch(words)
  }
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (shown.length === 0) return false
      const step = key === 'ArrowDown' ? 1 : -1
      // Round through the offers and, between last and first, the field itself.
      const places = shown.length + 1
      setAt(((at + 1 + step + places) % places) - 1)
      return true
    }
    const chosen = shown[at]
    if (key === 'Enter' && chosen) {
      search(chosen.words)
      return true
    }
    if (key !== 'Escape' || shown.length === 0) return false
    setOpen(false)
    setAt(-1)
    return true
  }
  return (
    <View className='search-bar'>
      <TextInput
        id='search-words'
        label={label}
        kind='search'
        placeholder={placeholder}
        maxLength={40}
        value={value}
        autoFocus={autoFocus}
        combo={offersLabel && { list, expanded: shown.length > 0, active: shown[at] ? optionId(at) : undefined }}
        onChange={(typed) => {
          setOpen(true)
          setAt(-1)
          onChange(typed)
        }}
        onKey={onKey}
        onEnter={() => search(value.trim())}
      />
      <Press id='search-go' className='search-bar__go' label={label} onPress={() => search(value.trim())}>
        <Icon name='search' />
      </Press>
      {offersLabel && <Offers shown={shown} at={at} label={offersLabel(shown.length)} onTake={search} />}
    </View>
  )
}

type OffersProps = { shown: Offer[]; at: number; label: string; onTake: (words: string) => void }

function Offers({ shown, at, label, onTake }: OffersProps) {
  const box = process.env.TARO_ENV === 'weapp' ? {} : { role: 'listbox', 'aria-label': label }
  return (
    <>
      <View id={list} className={shown.length > 0 ? 'search-bar__offers' : ''} {...(shown.length > 0 ? box : {})}>
        {shown.map((offer, place) => (
          <Press
            key={offer.words}
            id={optionId(place)}
            role={process.env.TARO_ENV === 'weapp' ? undefined : 'option'}
            selected={place === at}
            untabbed
            className={`search-bar__offer${place === at ? ' search-bar__offer--on' : ''}`}
            onPress={() => onTake(offer.words)}
          >
            <View className='row row--apart'>
              <View>{offer.words}</View>
              <View className='soft'>{offer.note}</View>
            </View>
          </Press>
        ))}
      </View>
      <View className='heard' aria-live='polite'>
        {shown.length > 0 ? label : ''}
      </View>
    </>
  )
}
