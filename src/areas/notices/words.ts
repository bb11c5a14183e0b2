export const words = {
  title: '我的消息',
  unread: '未读',
  empty: '还没有消息',
  emptyText: '报名成功、活动有变化时，会在这里告诉您。我们不会多打扰。',
  toEvents: '看看近期活动',
  opens: { event: '看活动', ticket: '看入场票', household: '看我的家庭' },
}
