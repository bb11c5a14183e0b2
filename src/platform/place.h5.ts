import Taro from '@tarojs/taro'
import type { Place } from './place-kind'

/** A `geo:` link for the phone's own map, with the address to search for; without coordinates the address is copied. */
export function showPlace({ name, address, coordinates }: Place): void {
  if (!coordinates) return void Taro.setClipboardData({ data: address })
  const { latitude, longitude } = coordinates
  window.location.href = `geo:${latitude},${longitude}?q=${encodeURIComponent(`${name} ${address}`)}`
}
