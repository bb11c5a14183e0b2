import type { Article } from '@xiongguan/contract/content/resident'
import { client } from '../request/client'
import { RequestError } from '../request/failure'
import { dropArticle, isKept, keepArticle, readKept } from './kept-articles'

/** An article as the server has it, or without a network the copy on this device, which says since when. */
export type ArticleRead = Article & { copyOf?: number }

export async function readArticle({ slug }: { slug: string }): Promise<ArticleRead> {
  try {
    const article = await client.content.read({ slug })
    if (isKept(slug)) keepArticle(article)
    return article
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) dropArticle(slug)
    const copy = error instanceof RequestError && error.offline ? readKept(slug) : null
    if (!copy) throw error
    return { ...copy, copyOf: Date.parse(copy.updatedAt) }
  }
}
