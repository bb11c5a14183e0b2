import { View } from '@tarojs/components'
import type { SearchAnswer, SearchHit } from '@xiongguan/contract/content/resident'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Loaded, State } from '@/ui/Loaded'
import { search } from '../queries'
import { words } from '../words'
import { ArticleSheet } from './ArticleSheet'
import { EventFoundSheet } from './EventFoundSheet'

const say = words.search
const scopes = ['all', 'articles', 'events'] as const

function HitSheet({ hit }: { hit: SearchHit }) {
  return hit.kind === 'article' ? <ArticleSheet article={hit.article} marks={hit.marks} excerpt={hit.excerpt} /> : <EventFoundSheet hit={hit} />
}

const keyOf = (hit: SearchHit) => (hit.kind === 'article' ? hit.article.slug : hit.event.eventId)

/** Nothing found: says so, whom to ask, and what is nearest. */
function NothingFound({ asked, nearest, everywhere }: { asked: string; nearest: SearchHit[]; everywhere: (() => void) | null }) {
  return (
    <>
      <State id='nothing-found' icon='search' title={say.none(asked)} text={say.noneText}>
        <View className='stack'>
          {everywhere && (
            <Button id='search-everywhere' kind='secondary' compact onPress={everywhere}>
              {say.everywhere}
            </Button>
          )}
          <Button id='ask-someone' kind='secondary' compact icon='phone' onPress={() => open(routes.article('hotlines'))}>
            {say.ask}
          </Button>
        </View>
      </State>
      {nearest.length > 0 && (
        <View className='stack'>
          <Heading level={2}>{say.nearest}</Heading>
          {nearest.map((hit) => (
            <HitSheet key={keyOf(hit)} hit={hit} />
          ))}
        </View>
      )}
    </>
  )
}

function Hits({ shown }: { shown: SearchAnswer }) {
  return (
    <View className='stack'>
      <View className='soft' id='found' aria-live='polite'>
        {shown.meant ? say.foundFor(shown.meant, shown.items.length) : say.found(shown.items.length)}
      </View>
      {shown.items.map((hit) => (
        <HitSheet key={keyOf(hit)} hit={hit} />
      ))}
    </View>
  )
}

/** What was found for the words, of articles, events or both. */
export function Found({ asked }: { asked: string }) {
  const [scope, setScope] = useState<(typeof scopes)[number]>('all')
  const state = useRead(search, { words: asked, scope })
  return (
    <>
      <Chips label={say.scope} choices={scopes.map((value) => ({ value, words: say.scopes[value] }))} chosen={scope} onChoose={setScope} />
      <Loaded of={state}>
        {(shown) =>
          shown.items.length > 0 ? (
            <Hits shown={shown} />
          ) : (
            <NothingFound asked={asked} nearest={shown.nearest} everywhere={scope === 'all' ? null : () => setScope('all')} />
          )
        }
      </Loaded>
    </>
  )
}
