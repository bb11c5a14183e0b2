import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { pictureStandingWords } from '@xiongguan/contract/events/terms'
import type { EventId, PictureStanding } from '@xiongguan/contract/events/terms'
import { civilDateWords, momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Tone } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { FailureLine, State } from '../../../ui/states'
import { eventPicturesQuery, useConsentWithdrawal, usePictureRemoval, usePictureVerdict } from '../picture-queries'
import type { EventPicture } from '../picture-queries'
import { AddPictureDialog, NotePeopleDialog } from './picture-dialogs'
import styles from './pictures.module.css'

const tones: Record<PictureStanding, Tone> = {
  shown: 'jade',
  summaryHidden: 'plain',
  waitsForLook: 'gold',
  refused: 'brand',
  needsConsent: 'gold',
  withdrawn: 'brand',
}

function peopleWords({ recognisable, consent, withdrawnAt }: EventPicture): string {
  if (!recognisable) return '认不出人'
  if (withdrawnAt) return `${momentWords(withdrawnAt)} 撤回了同意`
  return consent ? `${consent.from} ${civilDateWords(consent.on)}同意，${consent.notedBy} 记录` : '认得出人，还没有记下同意'
}

function Look({ picture }: { picture: EventPicture['picture'] }) {
  const verdict = usePictureVerdict()
  const announce = useAnnounce()
  if (picture.state !== 'held') return null
  if (picture.own) return <p className={styles.soft}>您上传的，请另一位同事来看</p>
  const judge = (said: 'pass' | 'refuse') =>
    verdict.mutate(
      { pictureId: picture.pictureId, verdict: said },
      { onSuccess: (result) => announce(result.kind === 'refused' ? result.words : said === 'pass' ? '这张图可以用了' : '这张图不会再出现') },
    )
  return (
    <div className={styles.acts}>
      <Button onClick={() => judge('pass')}>可以用</Button>
      <Button onClick={() => judge('refuse')}>不能用</Button>
      <FailureLine error={verdict.error} />
    </div>
  )
}

type Acts = { eventId: EventId; of: EventPicture; mayNote: boolean }

function Acting({ eventId, of, mayNote }: Acts) {
  const [noting, setNoting] = useState(false)
  const withdrawal = useConsentWithdrawal()
  const removal = usePictureRemoval()
  const announce = useAnnounce()
  const key = { eventId, pictureId: of.picture.pictureId }
  return (
    <div className={styles.acts}>
      {mayNote && (
        <Button aria-label={`图上的人：${of.picture.alt}`} onClick={() => setNoting(true)}>
          {of.recognisable && !of.consent ? '记下同意' : '图上的人'}
        </Button>
      )}
      {of.consent && (
        <Popconfirm
          title='撤回这张图片的同意？'
          description='图片马上不再给居民看，同意人的姓名一起删去。'
          okText='撤回同意'
          cancelText='先不撤回'
          onConfirm={() => withdrawal.mutate(key, { onSuccess: () => announce('同意已撤回，图片不再给居民看') })}
        >
          <Button danger aria-label={`撤回同意：${of.picture.alt}`} loading={withdrawal.isPending}>
            撤回同意
          </Button>
        </Popconfirm>
      )}
      <Popconfirm
        title='从总结里去掉这张图片？'
        okText='去掉'
        cancelText='先留着'
        onConfirm={() => removal.mutate(key, { onSuccess: () => announce('图片已去掉') })}
      >
        <Button aria-label={`去掉：${of.picture.alt}`} loading={removal.isPending}>
          去掉
        </Button>
      </Popconfirm>
      <FailureLine error={withdrawal.error ?? removal.error} />
      {noting && <NotePeopleDialog eventId={eventId} of={of} close={() => setNoting(false)} />}
    </div>
  )
}

function Picture({ eventId, of, mayNote }: Acts) {
  const { picture, standing } = of
  return (
    <li className={styles.picture}>
      {picture.look ? <img src={picture.look} alt={picture.alt} /> : <div className={styles.none}>图片没有保留</div>}
      <div className={styles.said}>
        <Chip tone={tones[standing]}>{pictureStandingWords[standing]}</Chip>
        <p>{picture.alt}</p>
        <p className={styles.soft}>{peopleWords(of)}</p>
        <Look picture={picture} />
        <Acting eventId={eventId} of={of} mayNote={mayNote} />
      </div>
    </li>
  )
}

/** The pictures of a summary: who can be recognised, who agreed, and whether residents see them. */
export function Pictures({ eventId, mayAdd }: { eventId: EventId; mayAdd: boolean }) {
  const read = useQuery(eventPicturesQuery(eventId))
  const [adding, setAdding] = useState(false)
  return (
    <Card title='总结的图片' aside={mayAdd && <Button onClick={() => setAdding(true)}>加一张图片</Button>}>
      <p className={styles.soft}>认得出人的图片，记下同意以后居民才看得到；撤回同意，马上不再显示。</p>
      <Loaded
        read={read}
        empty={{ when: (items) => items.length === 0, show: <State title='还没有图片' words='加上活动的照片，和总结一起给居民看。' /> }}
      >
        {(items) => (
          <ul className={styles.pictures}>
            {items.map((of) => (
              <Picture key={of.picture.pictureId} eventId={eventId} of={of} mayNote={mayAdd} />
            ))}
          </ul>
        )}
      </Loaded>
      {adding && <AddPictureDialog eventId={eventId} close={() => setAdding(false)} />}
    </Card>
  )
}
