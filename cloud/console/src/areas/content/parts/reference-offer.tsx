import { Button } from 'antd'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { FailureLine } from '../../../ui/states'
import { useReference } from '../queries'
import type { Piece } from '../queries'
import { Difference } from './difference'

/** The reference has a newer text than the one this article was written from: take it over, or keep ours. */
export function ReferenceOffer({ piece }: { piece: Piece }) {
  const settle = useReference()
  const announce = useAnnounce()
  if (!piece.reference) return null
  const choose = (take: boolean) =>
    settle.mutate(
      { slug: piece.slug, revision: piece.revision, take },
      { onSuccess: (result) => announce(result.kind === 'refused' ? result.words : take ? '已采用为新的草稿，送审后发布' : '保留本地的稿子') },
    )
  const may = piece.permittedActions.includes('settleReference')
  return (
    <Card title='资料库有新稿'>
      <p>本地改过这篇，所以新稿没有自动换上。下面是从本地草稿到新稿的改动。</p>
      <Difference before={piece.form} after={piece.reference} facts={piece.facts} />
      {may && (
        <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
          <Button onClick={() => choose(true)}>采用新稿</Button>
          <Button onClick={() => choose(false)}>保留本地稿</Button>
        </div>
      )}
      <FailureLine error={settle.error} />
    </Card>
  )
}
