export const cardWords = {
  seats: (left: number, capacity: number) => `余 ${left} / ${capacity} 位`,
  next: (when: string) => `接下来 · ${when}`,
  ticket: '看入场票',
  offered: (until: string) => `名额已为您家留好，请在 ${until} 前确认`,
  confirmOffer: '去确认',
  signUp: '去报名',
  see: '看看活动',
  party: (adults: number, children: number) => `${adults} 位大人${children > 0 ? `，${children} 个孩子` : ''}`,
  upcoming: '近期活动',
  noEvents: '近期没有活动',
  noEventsText: '有新活动会放在这里。',
}
