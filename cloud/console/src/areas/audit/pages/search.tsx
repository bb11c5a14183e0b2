import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router-dom'
import { Page } from '../../../ui/page'
import { AuditNav } from '../parts/audit-nav'
import { FoundEntries } from '../parts/found-entries'
import { SearchForm } from '../parts/search-form'
import { colleaguesQuery } from '../queries'
import { addressOf, missingIn, termsOf } from '../search-terms'
import { searchWords as words } from '../words'

/** Who saw whom, what a colleague saw, what left as a file. The question stands in the address, so that a link can ask it. */
export default function AuditSearchPage() {
  const [address, setAddress] = useSearchParams()
  const colleagues = useQuery(colleaguesQuery)
  const terms = termsOf(address)
  const nameOf = (staffId: string) => colleagues.data?.find(({ accountId }) => accountId === staffId)?.displayName ?? words.thisColleague
  const asked = address.size > 0 && missingIn(terms) === null
  return (
    <Page title={words.title} sub={words.sub}>
      <AuditNav />
      <SearchForm key={address.toString()} from={terms} search={(next) => setAddress(addressOf(next))} />
      {asked && <FoundEntries key={`found ${address.toString()}`} terms={terms} nameOf={nameOf} />}
    </Page>
  )
}
