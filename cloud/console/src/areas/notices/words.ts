export const words = {
  title: '投递与审核',
  sub: '机器拿不准的文字由人来看；多次送不出去的消息在这里重新投递。',
  nothingHeld: { title: '没有等待审核的文字', words: '机器放行或拒绝的文字不会出现在这里。' },
  nothingDead: { title: '没有投递失败的消息', words: '消息都送到了。' },
  passed: '已通过，对方家庭现在能正常使用这段文字',
  refused: '已拒绝，会请对方换一个写法',
  retried: '已重新投递，过一会儿再看结果',
}

const fields: Record<string, string> = { nickname: '家人称呼', title: '活动名称', tagline: '一句话介绍', description: '活动说明', venueName: '地点' }

/** Where a held text was typed. */
export const fieldWords = (field: string): string => fields[field.split('.').at(-1) ?? ''] ?? field

const kinds: Record<string, string> = {
  signUpConfirmed: '报名成功通知', signUpCancelled: '取消报名通知', eventChanged: '活动变更通知',
  householdWelcome: '建立家庭欢迎', familyDayInvitation: '家庭日邀请',
}

export const messageWords = (kind: string): string => kinds[kind] ?? kind
