import type { Asking, LegalBasis, Purpose, RetentionClass } from '@xiongguan/contract/consent/terms'

/** A kind of data, and whether the law calls it sensitive (个人信息保护法 第二十八条). */
export type DataKind = { name: string; sensitive: boolean }

/** Who gets it beside the association: those who work for it (第二十一条) and those who decide themselves (第二十三条). */
export type Receiver = { name: string; what: string; role: 'processor' | 'ownPurpose' | 'inside' }

/** A row of the register of purposes: what a person is told, and what the impact assessment is made of. */
export type PurposeRow = {
  /** A change of purpose, means or kinds needs a new version, which asks everyone again (第十四条). */
  version: string
  effectiveOn: string
  basis: LegalBasis
  law: string
  asking: Asking
  /** Set where a guardian gives it for one child each (第三十一条). */
  perChild: boolean
  data: readonly DataKind[]
  why: string
  /** Why it cannot be done with less (第三十条). */
  necessity: string
  /** What it can mean for the person (第三十条). */
  effect: string
  protection: string
  retention: RetentionClass
  receivers: readonly Receiver[]
  /** What refusing stops, and what goes on all the same (第十六条). */
  refusing: string
  goesOn: string
  /** What taking it back stops at once, and what lawfully stays (第十五条, 第四十七条). */
  stops: string
  stays: string
  risk: 'low' | 'medium' | 'high'
}

export type Register = Readonly<Record<Purpose, PurposeRow>>

export const plain = (...names: string[]): DataKind[] => names.map((name) => ({ name, sensitive: false }))
export const sensitive = (...names: string[]): DataKind[] => names.map((name) => ({ name, sensitive: true }))
export const isSensitive = ({ data }: Pick<PurposeRow, 'data'>) => data.some((kind) => kind.sensitive)
