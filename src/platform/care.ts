import { sharedValue } from './reads/shared-value'
import { recall, remember } from './storage'

/** 关怀模式: large text and targets. `off` is the ordinary size. */
export const careSizes = ['off', 'large', 'larger', 'largest'] as const
export type CareSize = (typeof careSizes)[number]

const size = sharedValue<CareSize>(recall<CareSize>('care', 'off'))

export const useCareSize = size.use

export function setCareSize(next: CareSize): void {
  remember('care', next)
  size.set(next)
}
