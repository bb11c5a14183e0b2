import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { SearchBar } from '@/ui/SearchBar'
import { ArticleSheet } from '../../parts/ArticleSheet'
import { TopicGrid } from '../../parts/TopicGrid'
import { search } from '../../queries'
import { words } from '../../words'

const say = words.search

function Found({ asked }: { asked: string }) {
  const state = useRead(search, { words: asked })
  const none = (
    <>
      <State id='nothing-found' icon='search' title={say.none(asked)} text={say.noneText} />
      <TopicGrid />
    </>
  )
  return (
    <Loaded of={state} empty={{ when: ({ items }) => items.length === 0, show: none }}>
      {({ items }) => (
        <View className='stack'>
          <View className='soft' aria-live='polite'>
            {say.found(items.length)}
          </View>
          {items.map((article) => (
            <ArticleSheet key={article.slug} article={article} />
          ))}
        </View>
      )}
    </Loaded>
  )
}

export default function SearchPage() {
  const given = usePageParam('words')
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(given)
  return (
    <Page title={say.title}>
      <SearchBar label={say.label} placeholder={say.placeholder} value={typed} onChange={setTyped} onSearch={() => setAsked(typed.trim())} />
      {asked ? (
        <Found asked={asked} />
      ) : (
        <>
          <State icon='search' title={say.start} text={say.startText} />
          <TopicGrid />
        </>
      )}
    </Page>
  )
}
