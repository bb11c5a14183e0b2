import { View } from '@tarojs/components'
import { Press } from './elements'
import { Icon } from './Icon'
import './SearchBar.scss'

/** Looks like the search field and opens the page that has it. */
export function SearchEntry({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <Press id='search-entry' className='search-entry' onPress={onPress}>
      <View className='row row--apart'>
        <View>{words}</View>
        <Icon name='search' />
      </View>
    </Press>
  )
}
