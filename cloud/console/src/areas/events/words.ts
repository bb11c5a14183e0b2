import type { EventState } from '@xiongguan/contract/events/terms'
import type { Tone } from '../../ui/chip'

export const words = {
  title: '活动',
  sub: '从草稿到签到，一场活动的事都在这里。',
  newEvent: '新建活动',
  saved: '已保存',
  savedDraft: '草稿已保存，发布后居民才能看到',
  published: '已发布，居民现在能看到这场活动',
  helpersSaved: '签到人员已保存',
  undone: '已撤销这次签到',
  publishAsk: '发布后居民马上能看到并按时间报名；以后仍可修改，时间或地点变了会通知已报名的家庭。',
  changeNote: '时间或地点改动后，会通知已报名的家庭。',
  offline: '网络没有连上，刚才的票还没有签到，请再试一次',
}

export const stateTones: Record<EventState, Tone> = {
  draft: 'gold',
  notOpen: 'plain',
  open: 'jade',
  full: 'brand',
  closed: 'plain',
  over: 'plain',
  cancelled: 'plain',
}
