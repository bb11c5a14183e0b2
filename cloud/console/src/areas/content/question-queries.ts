import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'
import { readOnce } from '../../platform/read-once'

export type DeskQuestion = Answers['questionDesk']['list']['items'][number]
export type Shown = 'waiting' | 'answered'

const questions = ['content', 'questions']

/** Each question that is shown is a look its asker reads about. */
export const questionPages = (show: Shown) => ({
  queryKey: [...questions, 'list', show],
  queryFn: (cursor: string | undefined) => client.questionDesk.list({ show, cursor }),
  ...readOnce,
})

export const waitingQuestionsQuery = queryOptions({ queryKey: [...questions, 'waiting'], queryFn: () => client.questionDesk.waiting() })

export const useAnswering = () => useChange({ send: client.questionDesk.answer, stale: [questions] })
export const usePublishing = () => useChange({ send: client.questionDesk.publish, stale: [questions] })
export const useUnpublishing = () => useChange({ send: client.questionDesk.unpublish, stale: [questions] })
