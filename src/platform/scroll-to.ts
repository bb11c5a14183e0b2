import Taro from '@tarojs/taro'

/** Brings a part of the page into sight by its id. */
export function scrollTo(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 200 }).catch(() => undefined)
}
