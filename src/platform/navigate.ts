import Taro, { useRouter } from '@tarojs/taro'
import { type Route, tabs } from '@/routes'

/** WeChat holds ten pages at most; past that a page takes the place of the one shown. */
const deepest = 10

export function open(route: Route): void {
  if (Object.values(tabs).some((tab) => route === `/${tab}`)) void Taro.switchTab({ url: route })
  else if (Taro.getCurrentPages().length >= deepest) void Taro.redirectTo({ url: route })
  else void Taro.navigateTo({ url: route })
}

/** Takes the place of the page shown, so that going back does not return to a form already sent. */
export function replaceWith(route: Route): void {
  void Taro.redirectTo({ url: route })
}

/** Back to a page that lies below the one shown, so that a form already sent is not met again; else it takes its place. */
export function backTo(route: Route): void {
  const pages = Taro.getCurrentPages()
  const [path] = route.slice(1).split('?')
  const below = pages.findIndex((page) => `${page.route ?? ''}`.replace(/^\//, '') === path)
  if (below >= 0 && below < pages.length - 1) void Taro.navigateBack({ delta: pages.length - 1 - below })
  else void Taro.redirectTo({ url: route })
}

/** Whether there is a page to go back to; not for someone who came by a shared link. */
export const cameFromSomewhere = () => Taro.getCurrentPages().length > 1

/** One page back; someone who came by a shared link lands on 首页. */
export function goBack(): void {
  if (cameFromSomewhere()) void Taro.navigateBack()
  else void Taro.switchTab({ url: `/${tabs.home}` })
}

/** A word from the page's address, '' when the link lost it. Neither router decodes it. */
export function usePageParam(name: string): string {
  const value = useRouter().params[name] ?? ''
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
