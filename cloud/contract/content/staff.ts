import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { PictureView } from './blocks'
import { Article, ArticleCard } from './resident'
import { PictureState, Topic, UnhelpfulReason } from './terms'

const tag = '内容与宣传'

export const DeskArticle = z.extend(ArticleCard, {
  version: z.string(),
  reviewer: z.string(),
  nextReviewOn: z.string(),
  factCount: z.number(),
  /** Facts whose number is hidden now: unreviewed label or past review. */
  hiddenFacts: z.number(),
  /** Shown facts that nobody has checked locally yet: 资料待本地核对. */
  unreviewedFacts: z.number(),
})
export type DeskArticle = z.infer<typeof DeskArticle>

/** What readers said about the version shown now; never shown to residents. */
export const Helpfulness = z.object({
  yes: z.number(),
  no: z.number(),
  reasons: z.array(z.object({ reason: UnhelpfulReason, count: z.number() })),
  /** The latest 30 that someone wrote. */
  texts: z.array(z.object({ text: z.string(), answeredAt: Instant })),
})
export type Helpfulness = z.infer<typeof Helpfulness>

export const LeastHelpful = z.object({ slug: z.string(), title: z.string(), yes: z.number(), no: z.number() })
export type LeastHelpful = z.infer<typeof LeastHelpful>

export const contentStaff = {
  leastHelpful: query('staff', { path: '/desk/least-helpful', tag, summary: '读者觉得没有帮助的文章在前' })
    .input(z.object(pageInput))
    .output(pageOf(LeastHelpful)),
  helpfulness: query('staff', { path: '/desk/articles/{slug}/helpfulness', tag, summary: '读者对一篇文章的反馈' })
    .input(z.object({ slug: z.string() }))
    .output(Helpfulness),
  list: query('staff', { path: '/desk/articles', tag, summary: '全部文章与资料状态' })
    .input(z.object({ ...pageInput, topic: z.optional(Topic) }))
    .output(pageOf(DeskArticle)),
  preview: query('staff', { path: '/desk/articles/{slug}', tag, summary: '预览一篇文章' })
    .input(z.object({ slug: z.string() }))
    .output(Article),
}

const PictureId = idSchema<'Picture'>()

/** A picture as the desk sees it. `look` opens the small one for five minutes, also while residents may not see it. */
export const DeskPicture = z.extend(PictureView, {
  pictureId: PictureId,
  alt: z.string(),
  state: PictureState,
  look: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Instant,
  /** The caller sent it, so someone else has to look at it. */
  own: z.boolean(),
})
export type DeskPicture = z.infer<typeof DeskPicture>

export const UploadResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), picture: DeskPicture }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type UploadResult = z.infer<typeof UploadResult>

const pictureTag = '图片'

/** Pictures of articles and events. */
export const picturesStaff = {
  /** JPEG, PNG or WebP up to 8 MB, told by its bytes. It is drawn anew: without place, camera and whatever else the file carried. */
  upload: mutation('staff', { path: '/desk/pictures', tag: pictureTag, summary: '上传一张图片' })
    .input(
      z.object({
        picture: z.base64({ error: '请选一张图片' }),
        alt: typedText('图片说明', 2, 120),
      }),
    )
    .output(UploadResult),
  held: query('staff', { path: '/desk/pictures/held', tag: pictureTag, summary: '等人看过的图片' })
    .input(z.object(pageInput))
    .output(pageOf(DeskPicture)),
  judge: mutation('staff', { path: '/desk/pictures/{pictureId}/verdict', tag: pictureTag, summary: '看过一张图片' })
    .input(z.object({ pictureId: PictureId, verdict: z.enum(['pass', 'refuse']) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), z.object({ kind: z.literal('refused'), words: z.string() })])),
}
