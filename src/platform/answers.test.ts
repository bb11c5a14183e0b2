import type { EventQuestion } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { answersOf, unanswered } from './answers'

const question = (id: string, changes: Partial<EventQuestion> = {}): EventQuestion => ({
  questionId: asId<'Question'>(id),
  prompt: id,
  kind: 'text',
  options: [],
  required: true,
  perPerson: false,
  ...changes,
})
const people = [asId<'Person'>('p1'), asId<'Person'>('p2')]

test('each who comes answers a question per person; blanks are no answers', () => {
  const questions = [question('q1'), question('q2', { perPerson: true })]
  const typed = { 'q1:': [' 花生 '], 'q2:p1': ['大'], 'q2:p2': [' '] }
  expect(unanswered(questions, people, typed)).toBe('q2')
  expect(unanswered(questions, people.slice(0, 1), typed)).toBeNull()
  expect(answersOf(questions, people, typed)).toEqual([
    { questionId: 'q1', personId: null, values: ['花生'] },
    { questionId: 'q2', personId: 'p1', values: ['大'] },
  ])
})
