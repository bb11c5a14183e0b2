import Taro from '@tarojs/taro'

/** Offers to dial; the person presses the green button themselves. */
export function dial(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, '') }).catch(() => undefined)
}
