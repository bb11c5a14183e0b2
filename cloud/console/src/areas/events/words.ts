import type { EventState } from '@xiongguan/contract/events/terms'
import type { Tone } from '../../ui/chip'

export const words = {
  title: '活动',
  sub: '从草稿到签到，一场活动的事都在这里。',
  newEvent: '新建活动',
  calendar: '活动日历',
  calendarSub: '一个月里哪天有什么活动、场地占没占，一眼看清。',
  calendarEmpty: '这个月没有符合条件的活动。',
  archive: '归档的活动',
  archiveSub: '办完收好的活动，按年查看；只读，个人数据到期粉碎后只留人数。',
  saved: '已保存',
  savedDraft: '草稿已保存，发布后居民才能看到',
  published: '已发布，居民现在能看到这场活动',
  approved: '已通过，家庭会收到消息和入场票',
  refused: '已告知家庭不通过的理由，名额已放出',
  refuseAsk: '理由会原样发给这个家庭，请写得具体、和气。',
  nothingWaits: '没有等待审核的报名',
  nothingWaitsText: '有家庭报名后会按先后排在这里。',
  noInvitations: '还没有邀请',
  noInvitationsText: '写一份邀请，当面或电话告诉那户家庭。不会推送任何消息。',
  codeOnce: '邀请码只显示这一次，请现在记下。第一个使用它的家庭会绑定这份邀请。',
  helpersSaved: '签到人员已保存',
  undone: '已撤销这次签到',
  publishAsk: '发布后居民马上能看到并按时间报名；以后仍可修改，时间或地点变了会通知已报名的家庭。',
  changeNote: '时间或地点改动后，保存时会问您要不要告诉已报名的家庭。',
  reach: '消息送到了没有',
  reachNothing: '还没有就这场活动发过消息。',
  shareCode: '活动的码',
  programCode: '活动的小程序码',
  webCode: '活动的网页二维码',
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
