import type { ConsentRefusal, ConsentState } from '@xiongguan/contract/consent/terms'
import type { ConsentRow } from './store'

/** How a consent stands by its latest row, against the text in force. */
export function stateOf(row: Pick<ConsentRow, 'version' | 'withdrawn_at'> | undefined, currentVersion: string): ConsentState {
  if (!row) return 'none'
  if (row.withdrawn_at) return 'withdrawn'
  return row.version === currentVersion ? 'given' : 'outdated'
}

export const refusalWords: Record<Exclude<ConsentRefusal, 'firstDo'>, string> = {
  outdated: '说明有更新，请重新阅读后再决定',
  privacyMissing: '请先阅读并同意隐私说明',
  notYours: '请为您家里的孩子分别同意',
  givenElsewhere: '这一项在办理时再问您',
}
