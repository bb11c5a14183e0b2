import type { QuestionState } from '@xiongguan/contract/content/question-rules'

type Standing = { text_state: 'clear' | 'held' | 'refused'; answered_at: Date | null }

/** Where a question stands for whoever asked it. */
export function questionState({ text_state, answered_at }: Standing): QuestionState {
  if (answered_at) return 'answered'
  return text_state === 'clear' ? 'waiting' : text_state
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()

/** Whether a text still holds what somebody wrote: as it stood, or with only spaces and stops changed. */
export function repeats(text: string, written: string): boolean {
  return bare(text).includes(bare(written))
}

export const mostWaiting = 5

export const questionRefusals = {
  privacy: '请先看过并同意隐私说明，再来提问',
  consent: '请先阅读并单独同意这一项的说明',
  tooMany: `您有 ${mostWaiting} 个问题还没有答复，请等一等再提`,
  text: '这段话没有通过内容检查，请换个说法',
  answered: '这个问题已经答复过了',
  notAnswered: '先答复，再公开',
  ownQuestion: '这是您自己提的，请另一位同事答复',
  ownAnswer: '这是您答复的，请另一位同事改写后公开',
  notReworded: '公开前请改写：问题里还是提问人的原话',
  notPublished: '它没有公开，请刷新再看',
  forbidden: (why: string) => `有不能用的词：${why}`,
} as const
