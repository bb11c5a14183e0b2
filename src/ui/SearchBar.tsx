import { View } from '@tarojs/components'
import { Press, TextInput } from './elements'
import { Icon } from './Icon'
import './Field.scss'
import './SearchBar.scss'

type SearchBarProps = { label: string; placeholder: string; value: string; onChange: (value: string) => void; onSearch: () => void }

export function SearchBar({ label, placeholder, value, onChange, onSearch }: SearchBarProps) {
  return (
    <View className='search-bar'>
      <TextInput
        id='search-words'
        label={label}
        kind='search'
        placeholder={placeholder}
        maxLength={40}
        value={value}
        onChange={onChange}
        onEnter={onSearch}
      />
      <Press id='search-go' className='search-bar__go' label={label} onPress={onSearch}>
        <Icon name='search' />
      </Press>
    </View>
  )
}
