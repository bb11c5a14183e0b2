import Taro from '@tarojs/taro'
import { sharedValue } from './reads/shared-value'
import { refreshOld } from './reads/store'

const online = sharedValue(true)

export const useOnline = online.use

/** Called once at launch: screens show when the network is gone and ask again when it is back. */
export function followNetwork(): void {
  void Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => {
    online.set(isConnected)
    if (isConnected) refreshOld()
  })
}
