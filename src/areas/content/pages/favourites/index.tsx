import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { syncFavourites, toggleFavourite, useFavourites, type KeptFavourite } from '@/platform/favourites'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { fetchAhead } from '@/platform/offline/fetch-ahead'
import { dropArticle, essentialSlugs, useKeptArticles } from '@/platform/offline/kept-articles'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { words } from '../../words'

const say = words.favourites

/** The list of before shows at once, also without a network; then account and device are brought together. */
function useBroughtTogether(): void {
  const { data: me } = useMe()
  const signedIn = me?.signedIn
  const articles = useFavourites()
    .flatMap(({ kind, target, gone }) => (kind === 'article' && !gone ? [target] : []))
    .join(' ')
  useEffect(() => {
    if (signedIn !== undefined) void syncFavourites(signedIn)
  }, [signedIn])
  useEffect(() => {
    void fetchAhead(articles === '' ? [] : articles.split(' '))
  }, [articles])
}

function FavouriteSheet({ of, offline }: { of: KeptFavourite; offline: boolean }) {
  const route = of.kind === 'article' ? routes.article(of.target) : routes.event(of.target)
  return (
    <View className='stack stack--tight' id={`favourite-${of.target}`}>
      <Card onPress={of.gone ? undefined : () => open(route)}>
        <View className='stack stack--tight'>
          <View className='row row--wrap'>
            <Tag tone={of.kind === 'article' ? 'jade' : 'gold'}>{say.kinds[of.kind]}</Tag>
            {of.gone && <Tag tone='plain'>{say.gone}</Tag>}
            {offline && <Tag tone='plain'>{say.offline}</Tag>}
          </View>
          <View className='strong'>{of.title}</View>
          <View className='soft'>{of.lead}</View>
        </View>
      </Card>
      <Button kind='quiet' compact label={say.removeThis(of.title)} onPress={() => toggleFavourite(of)}>
        {say.remove}
      </Button>
    </View>
  )
}

/** What is on this device, what it takes, and how to let it go. */
function KeptHere() {
  const kept = useKeptArticles()
  if (kept.length === 0) return null
  const size = Math.ceil(kept.reduce((sum, { bytes }) => sum + bytes, 0) / 1024)
  return (
    <View className='stack' id='kept-offline'>
      <Heading level={2}>{say.keptHere}</Heading>
      <View className='soft'>{say.size(kept.length, size)}</View>
      <Card rows>
        {kept.map(({ slug, title, bytes }) => (
          <ListRow
            key={slug}
            icon='book-open'
            title={title}
            text={say.kilobytes(Math.ceil(bytes / 1024))}
            end={
              essentialSlugs.some((each) => each === slug) ? (
                <Tag>{say.essential}</Tag>
              ) : (
                <Button kind='quiet' compact label={say.dropThis(title)} onPress={() => dropArticle(slug)}>
                  {say.drop}
                </Button>
              )
            }
          />
        ))}
      </Card>
    </View>
  )
}

export default function FavouritesPage() {
  const favourites = useFavourites()
  const kept = useKeptArticles()
  const { data: me } = useMe()
  useBroughtTogether()
  return (
    <Page title={say.title}>
      <View className='soft'>{me?.signedIn ? say.withAccount : say.onDevice}</View>
      {favourites.length === 0 ? (
        <State id='no-favourites' icon='star' title={say.none} text={say.noneText}>
          <Button kind='secondary' compact onPress={() => open(routes.read)}>
            {say.toRead}
          </Button>
        </State>
      ) : (
        favourites.map((each) => (
          <FavouriteSheet key={`${each.kind} ${each.target}`} of={each} offline={kept.some(({ slug }) => slug === each.target)} />
        ))
      )}
      <KeptHere />
    </Page>
  )
}
