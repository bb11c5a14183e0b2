import { followConnection } from './connection'
import { sharedValue } from './reads/shared-value'
import { refreshOld } from './reads/store'

const online = sharedValue(true)

export const useOnline = online.use

/** Called once at launch: screens show when the network is gone and ask again when it is back. */
export function followNetwork(): void {
  followConnection((connected) => {
    const back = connected && !online.get()
    online.set(connected)
    if (back) refreshOld()
  })
}
