export const words = {
  title: '今日待办',
  nothing: { title: '现在没有要办的事', words: '有事要办时，会按先后列在这里。' },
}

/** How near a task is. */
export function nearness(inDays: number): string {
  if (inDays < 0) return `晚了 ${-inDays} 天`
  if (inDays === 0) return '现在'
  return inDays === 1 ? '明天' : `${inDays} 天后`
}
