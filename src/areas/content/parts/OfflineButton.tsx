import type { Article } from '@xiongguan/contract/content/resident'
import { useState } from 'react'
import { bytesOf, dropArticle, keepArticle, useKeptArticles } from '@/platform/offline/kept-articles'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.offline

/** Keeps an article for reading without a network; its size is said before. */
export function OfflineButton({ article }: { article: Article }) {
  const [noRoom, setNoRoom] = useState(false)
  const kept = useKeptArticles().some(({ slug }) => slug === article.slug)
  if (noRoom) return <Notice tone='wait'>{say.noRoom}</Notice>
  return (
    <Button
      id='keep-offline'
      kind='secondary'
      compact
      icon={kept ? 'circle-check' : 'download'}
      onPress={() => (kept ? dropArticle(article.slug) : setNoRoom(!keepArticle(article)))}
    >
      {kept ? say.kept : say.keep(Math.ceil(bytesOf(article) / 1024))}
    </Button>
  )
}
