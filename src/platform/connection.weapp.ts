import Taro from '@tarojs/taro'

/** Tells whether the phone has a network, now and on every change. */
export function followConnection(tell: (connected: boolean) => void): void {
  void Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}

/** True over a mobile network. */
export async function mobileNetwork(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  return networkType !== 'wifi'
}
