import Taro, { useShareAppMessage } from '@tarojs/taro'
import type { Route } from '@/routes'

/** Lets WeChat's own share menu pass this page on. The page's config must set `enableShareAppMessage`. */
export function useShare(title: string, route: Route): void {
  useShareAppMessage(() => ({ title, path: route }))
}

/** In a browser: copies the link of the page shown. */
export async function copyPageLink(): Promise<void> {
  await Taro.setClipboardData({ data: window.location.href })
}
