import Taro from '@tarojs/taro'
import type { Place } from './place-kind'

/** Opens WeChat's map at the place; without coordinates the address is copied. */
export function showPlace({ name, address, coordinates }: Place): void {
  if (coordinates) void Taro.openLocation({ ...coordinates, name, address }).catch(() => undefined)
  else void Taro.setClipboardData({ data: address })
}
