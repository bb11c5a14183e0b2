import { useEffect, useState } from 'react'
import { client } from '@/platform/request/client'
import type { Offer } from '@/ui/SearchBar'
import { words } from '../words'

/** Milliseconds of rest between two signs before the server is asked. */
const rest = 180

/** Words that what is being typed may become. Asked once the fingers rest; an answer that comes too late is thrown away. */
export function useOffers(typed: string): Offer[] {
  const [offers, setOffers] = useState<Offer[]>([])
  const wanted = typed.trim()
  useEffect(() => {
    const asking = new AbortRest()
    const timer = wanted === '' ? undefined : setTimeout(() => void ask(), rest)
    const ask = async () => {
      // Without a network there is simply nothing to offer.
      const answer = await client.content.offerWords({ typed: wanted }, { signal: asking.signal }).catch(() => ({ items: [] }))
      if (!asking.over) setOffers(answer.items.map((item) => ({ words: item.words, note: words.search.things(item.things) })))
    }
    if (wanted === '') setOffers([])
    return () => {
      clearTimeout(timer)
      asking.end()
    }
  }, [wanted])
  return offers
}

/** Ends a question nobody waits for any more; WeChat has no AbortController, there its answer is only ignored. */
class AbortRest {
  over = false
  private readonly controller = typeof AbortController === 'undefined' ? undefined : new AbortController()
  readonly signal = this.controller?.signal
  end() {
    this.over = true
    this.controller?.abort()
  }
}
