import { sharedValue } from './reads/shared-value'
import { mobileNetwork } from './connection'
import { recall, remember } from './storage'

const saving = sharedValue(recall('data-saver', false))

/** 省流量: no pictures, and nothing fetched ahead over a mobile network. */
export const useDataSaver = saving.use

export function setDataSaver(on: boolean): void {
  remember('data-saver', on)
  saving.set(on)
}

/** Whether something may be fetched before anyone asks for it. */
export async function mayFetchAhead(): Promise<boolean> {
  return !saving.get() || !(await mobileNetwork())
}
