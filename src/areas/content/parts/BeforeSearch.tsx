import { View } from '@tarojs/components'
import { useRead } from '@/platform/reads/useRead'
import { Heading, Press } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Button } from '@/ui/Button'
import { offeredWords } from '../queries'
import { words } from '../words'
import { forgetSearches, useRecentSearches } from './recent-searches'
import { TopicGrid } from './TopicGrid'
import '@/ui/Chips.scss'

const say = words.search

function WordChips({ name, shown, onSearch }: { name: string; shown: readonly string[]; onSearch: (words: string) => void }) {
  return (
    <View className='chips'>
      {shown.map((each, at) => (
        <Press key={each} id={`${name}-${at}`} className='chip' onPress={() => onSearch(each)}>
          {each}
        </Press>
      ))}
    </View>
  )
}

/** Before anything is typed: what was looked for here, what there is most of, and the topics. */
export function BeforeSearch({ onSearch }: { onSearch: (words: string) => void }) {
  const recent = useRecentSearches()
  const popular = useRead(offeredWords, {})
  return (
    <>
      {recent.length > 0 && (
        <View className='stack'>
          <View className='row row--apart'>
            <Heading level={2}>{say.recent}</Heading>
            <Button id='forget-searches' kind='quiet' compact onPress={forgetSearches}>
              {say.clear}
            </Button>
          </View>
          <WordChips name='recent' shown={recent} onSearch={onSearch} />
          <View className='soft'>{say.onlyHere}</View>
        </View>
      )}
      <Heading level={2}>{say.popular}</Heading>
      <Loaded of={popular}>{({ items }) => <WordChips name='popular' shown={items.map((item) => item.words)} onSearch={onSearch} />}</Loaded>
      <Heading level={2}>{say.byTopic}</Heading>
      <TopicGrid />
    </>
  )
}
