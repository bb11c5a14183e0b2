import { useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { Page } from '@/ui/Page'
import { SearchBar } from '@/ui/SearchBar'
import { BeforeSearch } from '../../parts/BeforeSearch'
import { Found } from '../../parts/Found'
import { rememberSearch } from '../../parts/recent-searches'
import { useOffers } from '../../parts/useOffers'
import { words } from '../../words'

const say = words.search

export default function SearchPage() {
  const given = usePageParam('words')
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(given)
  const offers = useOffers(typed === asked ? '' : typed)
  const search = (wanted: string) => {
    setTyped(wanted)
    setAsked(wanted)
    rememberSearch(wanted)
  }
  return (
    <Page title={say.title}>
      <SearchBar
        label={say.label}
        placeholder={say.placeholder}
        value={typed}
        onChange={setTyped}
        onSearch={search}
        offers={offers}
        offersLabel={say.offers}
        autoFocus={given === ''}
      />
      {asked ? <Found asked={asked} /> : <BeforeSearch onSearch={search} />}
    </Page>
  )
}
