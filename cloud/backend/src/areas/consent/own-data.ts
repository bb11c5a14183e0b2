import { consentStateWords, dataRequestKindWords, dataRequestStateWords, purposeWords } from '@xiongguan/contract/consent/terms'
import type { Platform } from '../../platform/platform'
import { myRequests } from './ask-about-data'
import { consentHistory } from './consent-history'
import type { DataOf } from './my-data'

/** What consent itself keeps of an account. */
export function consentData({ sealer }: Pick<Platform, 'sealer'>): DataOf {
  return async (db, accountId) => {
    const steps = (await consentHistory(db, accountId)).map(({ purpose, step, version, at, forChild }) => ({
      用途: purposeWords[purpose],
      做了什么: step === 'given' ? consentStateWords.given : consentStateWords.withdrawn,
      文本版本: version,
      时间: at,
      为谁: forChild ? '孩子' : '自己',
    }))
    const requests = (await myRequests({ db, sealer }, accountId)).map(({ kind, words, openedAt, dueOn, state, answer }) => ({
      事项: dataRequestKindWords[kind],
      内容: words,
      提出时间: openedAt,
      答复期限: dueOn,
      状态: dataRequestStateWords[state],
      答复: answer ?? '',
    }))
    return [
      { title: '同意与撤回', purpose: 'account', rows: steps },
      { title: '个人信息申请', purpose: 'account', rows: requests },
    ]
  }
}
