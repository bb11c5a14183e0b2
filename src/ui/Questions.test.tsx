import type { EventQuestion } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { answersOf, type Typed } from '@/platform/answers'
import { Questions } from './Questions'

const question = (id: string, changes: Partial<EventQuestion>): EventQuestion => ({
  questionId: asId<'Question'>(id),
  prompt: id,
  kind: 'text',
  options: [],
  required: false,
  perPerson: false,
  ...changes,
})
const questions = [
  question('忌口', { perPerson: true }),
  question('怎么来', { kind: 'one', options: ['走路', '公交'], required: true }),
  question('想学', { kind: 'many', options: ['剪纸', '书法'] }),
  question('几辆车', { kind: 'number' }),
  question('同意拍照', { kind: 'consent', required: true }),
]
const people = [
  { personId: asId<'Person'>('p1'), nickname: '石榴妈妈' },
  { personId: asId<'Person'>('p2'), nickname: '小石榴' },
]

function Form({ show }: { show: (answers: ReturnType<typeof answersOf>) => void }) {
  const [typed, setTyped] = useState<Typed>({})
  const ids = people.map(({ personId }) => personId)
  return (
    <Questions title='问题' note='加密保存' questions={questions} people={people} typed={typed} type={setTyped}>
      <button onClick={() => show(answersOf(questions, ids, typed))}>记下</button>
    </Questions>
  )
}

test('each kind is answered in its way, each person by name, and what is unsaid is no answer', () => {
  const show = jest.fn()
  render(<Form show={show} />)
  fireEvent.change(screen.getByRole('textbox', { name: '小石榴：忌口' }), { target: { value: '花生' } })
  for (const option of ['走路', '公交']) fireEvent.click(screen.getByRole('radio', { name: option }))
  for (const option of ['剪纸', '书法', '剪纸']) fireEvent.click(screen.getByRole('checkbox', { name: option }))
  fireEvent.click(screen.getByRole('checkbox', { name: '同意拍照' }))
  fireEvent.click(screen.getByRole('button', { name: '记下' }))
  expect(show).toHaveBeenCalledWith([
    { questionId: '忌口', personId: 'p2', values: ['花生'] },
    { questionId: '怎么来', personId: null, values: ['公交'] },
    { questionId: '想学', personId: null, values: ['书法'] },
    { questionId: '同意拍照', personId: null, values: ['同意'] },
  ])
})
