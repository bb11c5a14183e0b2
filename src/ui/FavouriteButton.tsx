import { toggleFavourite, useFavourites, type KeptFavourite } from '@/platform/favourites'
import { Button } from './Button'
import { words } from './words'

/** Keeps this article or event, or lets it go. */
export function FavouriteButton({ of }: { of: KeptFavourite }) {
  const kept = useFavourites().some(({ kind, target }) => kind === of.kind && target === of.target)
  return (
    <Button id='favourite' kind='secondary' compact icon={kept ? 'star-off' : 'star'} onPress={() => toggleFavourite(of)}>
      {kept ? words.favouriteKept : words.favourite}
    </Button>
  )
}
