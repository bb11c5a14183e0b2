export const words = {
  title: '投递与审核',
  sub: '机器拿不准的文字由人来看；多次送不出去的消息在这里重新投递。',
  nothingHeld: { title: '没有等待审核的文字', words: '机器放行或拒绝的文字不会出现在这里。' },
  nothingDead: { title: '没有投递失败的消息', words: '消息都送到了。' },
  passed: '已通过，对方家庭现在能正常使用这段文字',
  refused: '已拒绝，会请对方换一个写法',
  retried: '已重新投递，过一会儿再看结果',
}

const kinds: Record<string, string> = {
  'household.opened': '建立家庭的欢迎',
  'signUp.made': '报名成功的通知',
  'signUp.cancelled': '取消报名的通知',
  'event.changed': '活动变更的通知',
  'text.reviewed': '文字审核的结果',
}

/** What a message is about; kinds this page does not know stay as they are. */
export const messageWords = (kind: string): string => kinds[kind] ?? kind
