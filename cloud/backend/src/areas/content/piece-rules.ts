import type { Action } from '@xiongguan/contract/identity/terms'
import type { DeskPiece } from '@xiongguan/contract/content/staff'
import type { DeskState } from '@xiongguan/contract/content/terms'

type DeskAction = DeskPiece['permittedActions'][number]

/** What of an article exists at an instant: a text under review, a scheduled one, and what readers have. */
export type Standing = {
  inReview: boolean
  ownReview: boolean
  startsAt: Date | null
  live: { endsAt: Date | null; withdrawn: boolean } | null
  referenceOffered: boolean
}

/** Where it stands for whoever works on it; what asks for work comes before what rests. */
export function deskState({ inReview, startsAt, live }: Standing, now: Date): DeskState {
  if (inReview) return 'submitted'
  if (startsAt && startsAt > now) return 'scheduled'
  if (!live) return 'draft'
  if (live.withdrawn) return 'withdrawn'
  return live.endsAt && live.endsAt <= now ? 'expired' : 'published'
}

/** What this caller may do with it now. */
export function deskActionsOf(standing: Standing, may: (action: Action) => boolean, now: Date): DeskAction[] {
  const state = deskState(standing, now)
  const resting = state !== 'submitted' && state !== 'scheduled'
  const running = standing.live !== null && !standing.live.withdrawn && !(standing.live.endsAt && standing.live.endsAt <= now)
  const permitted: Record<DeskAction, boolean> = {
    save: may('writeArticles') && resting,
    submit: may('writeArticles') && resting,
    recall: may('writeArticles') && state === 'submitted',
    publish: may('publishArticles') && state === 'submitted' && !standing.ownReview,
    sendBack: may('publishArticles') && state === 'submitted' && !standing.ownReview,
    unschedule: may('publishArticles') && state === 'scheduled',
    withdraw: may('publishArticles') && standing.live !== null && !standing.live.withdrawn,
    setEnd: may('publishArticles') && running,
    settleReference: may('writeArticles') && resting && standing.referenceOffered,
  }
  return (Object.keys(permitted) as DeskAction[]).filter((action) => permitted[action])
}

export const refusals = {
  inReview: '正在等审核。要修改，请先“撤回送审”',
  scheduled: '已经排期。要修改，请先“取消排期”',
  reviewGone: '这一稿刚被撤回或处理过了，请刷新再看',
  unwritten: '还有没写的地方：把“待协会撰写”都写好、删掉，才能发布',
  ownWork: '这一稿有您写的部分，请另一位同事来审核发布',
  unchanged: '和读者现在看到的一样，没有可以送审的改动',
  blocked: (count: number) => `还有 ${count} 处必须改的，见右边“检查”`,
  endsTooEarly: '到期时间要晚于发布时间',
  endPast: '到期时间要在现在之后；要马上下线请用“立即撤下”',
  withdrawnSince: '文章已经撤下，这一稿是撤下以前送审的。请改好后重新送审',
  notScheduled: '它已经发布或没有排期，请刷新再看',
  notLive: '读者现在看不到这篇文章',
  ownPictures: '文中有您上传、还没有别人看过的图片，请另一位同事来审核',
  refusedPictures: '文中有没通过的图片，请退回修改',
  noReference: '没有等待处理的资料库新稿',
} as const
