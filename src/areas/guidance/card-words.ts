/** What the first page and the empty timeline say; small, as it travels in the main package. */
export const cardWords = {
  title: '家庭时间线',
  text: '产检、体检、接种，到时间告诉您',
  invite: '家里现在是哪一步？',
  inviteText: '选一个，马上看到接下来要做什么。不用登录。',
  start: { pregnant: '怀孕了', born: '孩子已出生', pregnancy: '打算要孩子', marriage: '打算结婚' },
  lead: { overdue: '该补了', other: '接下来' },
  next: (lead: string, who: string, when: string) => [lead, who, when].filter((part) => part !== '').join(' · '),
  how: '怎么准备',
  all: '看时间线',
  addBirthday: (nickname: string) => `填“${nickname}”的出生日期，就有体检和接种的安排`,
}
