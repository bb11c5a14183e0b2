import { questionStateWords } from '@xiongguan/contract/content/question-rules'
import type { Sealer } from '../../platform/crypto/sealer'
import type { Db } from '../../platform/tables'
import { listFavourites } from './favourite-store'
import { questionState } from './question-rules'
import { openQuestion } from './question-seals'
import { listOwnQuestions } from './question-store'

const most = 300
const kindWords = { article: '文章', event: '活动' } as const

/** What an account kept and asked, for the export of its own data. */
export async function contentData(sealer: Sealer, handle: Db, accountId: string) {
  const rows = await listFavourites(handle, accountId, null, most)
  const questions = await listOwnQuestions(handle, accountId, null, most)
  return [
    {
      title: '收藏',
      purpose: 'account' as const,
      rows: rows.map((row) => ({ 种类: kindWords[row.kind], 编号: row.target, 收藏时间: row.added_at.toISOString() })),
    },
    {
      title: '文章下的提问',
      purpose: 'articleQuestions' as const,
      rows: questions.map((row) => {
        const { text, answer } = openQuestion(sealer, row)
        return { 文章: row.slug, 问题: text, 提问时间: row.asked_at.toISOString(), 状态: questionStateWords[questionState(row)], 答复: answer ?? '' }
      }),
    },
  ]
}
