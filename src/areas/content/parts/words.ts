export const partWords = {
  minutes: (minutes: number) => `${minutes} 分钟读完`,
  event: '活动',
  over: '已结束',
  count: (count: number) => `${count} 篇`,
  noArticles: '这里还没有文章',
  noArticlesText: '换一个主题看看。',
  firstRead: '先读一篇',
  read: '打开来读',
  help: '急用电话',
  helpText: '点一下就能拨',
  allHelp: '全部求助热线',
  call: (label: string, number: string) => `拨打${label} ${number}`,
}
