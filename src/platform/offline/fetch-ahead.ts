import { mayFetchAhead } from '../data-saver'
import { client } from '../request/client'
import { RequestError } from '../request/failure'
import { dropArticle, essentialSlugs, isKept, keepArticle, oldCopies } from './kept-articles'

/** Fetches an article into its kept copy; one that is not shown any more leaves this device. */
export async function refreshCopy(slug: string): Promise<void> {
  try {
    keepArticle(await client.content.read({ slug }))
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) dropArticle(slug)
  }
}

/** Keeps what must be readable without a network, and what this person wants to be; refreshes copies older than a day. */
export async function fetchAhead(wanted: readonly string[] = []): Promise<void> {
  if (!(await mayFetchAhead())) return
  const missing = [...essentialSlugs, ...wanted].filter((slug) => !isKept(slug))
  for (const slug of [...new Set([...missing, ...oldCopies().map((copy) => copy.slug)])]) await refreshCopy(slug)
}
