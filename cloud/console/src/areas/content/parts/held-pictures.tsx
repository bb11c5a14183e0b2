import { Button } from 'antd'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { PageTurner, usePages } from '../../../ui/pages'
import { FailureLine } from '../../../ui/states'
import { heldPictures, useVerdict } from '../queries'
import type { DeskPicture } from '../queries'
import styles from './held-pictures.module.css'

function Held({ picture }: { picture: DeskPicture }) {
  const verdict = useVerdict()
  const announce = useAnnounce()
  const judge = (said: 'pass' | 'refuse') =>
    verdict.mutate(
      { pictureId: picture.pictureId, verdict: said },
      { onSuccess: (result) => announce(result.kind === 'refused' ? result.words : said === 'pass' ? '这张图可以用了' : '这张图不会再出现') },
    )
  return (
    <li className={styles.held}>
      <img src={picture.look} alt={picture.alt} />
      <p>{picture.alt}</p>
      <small>
        {picture.uploadedBy} {momentWords(picture.uploadedAt)}
      </small>
      {picture.own ? (
        <small>您上传的，请另一位同事来看</small>
      ) : (
        <div className={styles.verdict}>
          <Button size='small' type='primary' onClick={() => judge('pass')}>
            可以用
          </Button>
          <Button size='small' onClick={() => judge('refuse')}>
            不能用
          </Button>
        </div>
      )}
      <FailureLine error={verdict.error} />
    </li>
  )
}

/** Pictures that wait for somebody to look; those of an article are looked at when it is published. */
export function HeldPictures() {
  const pages = usePages(heldPictures)
  const items = pages.read.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title='等人看过的图片'>
      <ul className={styles.list}>
        {items.map((picture) => (
          <Held key={picture.pictureId} picture={picture} />
        ))}
      </ul>
      <PageTurner turn={pages} />
    </Card>
  )
}
