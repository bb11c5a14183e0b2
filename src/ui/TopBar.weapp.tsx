import type { ReactNode } from 'react'

/** WeChat draws the bar with title and back arrow itself; only the banners are left. */
export function TopBar({ children }: { title: string; tab: boolean; children: ReactNode }) {
  return <>{children}</>
}
