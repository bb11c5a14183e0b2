import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Route } from '@/routes'

/** The picture on the card, 5:4. It shows no one and names nothing, so that it fits whatever is passed on. */
const pictures = { event: '/assets/share/event.jpg', article: '/assets/share/article.jpg' }

/** Lets WeChat's own share menu pass this page on, to people and to 朋友圈. The page's config must set both `enableShare…`. */
export function useShare(title: string, route: Route, picture: keyof typeof pictures): void {
  useShareAppMessage(() => ({ title, path: route, imageUrl: pictures[picture] }))
  useShareTimeline(() => ({ title, query: route.split('?')[1] ?? '', imageUrl: pictures[picture] }))
}

/** Lets the page be passed on to people alone: what it opens is not for everyone's eyes. The config sets `enableShareAppMessage` only. */
export function useShareWithPeople(title: string, route: Route, picture: keyof typeof pictures): void {
  useShareAppMessage(() => ({ title, path: route, imageUrl: pictures[picture] }))
}

/** In a browser: copies the link of the page shown. */
export async function copyPageLink(): Promise<void> {
  await Taro.setClipboardData({ data: window.location.href })
}
