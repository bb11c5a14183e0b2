/** WeChat draws the bar with title and back arrow itself. */
export function TopBar(_: { title: string; tab: boolean }) {
  return null
}
