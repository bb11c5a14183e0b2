/** What a browser says it runs on, the first that fits; the order matters, since each names those it descends from. */
const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙设备'],
  [/Android/, '安卓手机'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh|Mac OS X/, '苹果电脑'],
  [/Linux|X11/, 'Linux 电脑'],
] as const

const browsers = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge 浏览器'],
  [/360SE|360EE|QihooBrowser/, '360 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox|FxiOS/, '火狐浏览器'],
  [/Chrome|CriOS|Chromium/, '谷歌内核浏览器'],
  [/Safari/, 'Safari 浏览器'],
] as const

const nameIn = (names: readonly (readonly [RegExp, string])[], text: string) => names.find(([sign]) => sign.test(text))?.[1]

/**
 * A browser in words a colleague recognises, from its own User-Agent: kind of machine and of browser, nothing that tells
 * one machine from another. Anyone can send what they like, so it is a hint and never a proof.
 */
export function deviceWords(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 400)
  const words = [nameIn(systems, text), nameIn(browsers, text)].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(' · ') : '没有说明的设备'
}
