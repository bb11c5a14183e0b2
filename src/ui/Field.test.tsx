import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Field } from './Field'

function Form({ error }: { error?: string }) {
  const [value, setValue] = useState('')
  return <Field id='nickname' label='称呼' value={value} onChange={setValue} error={error} />
}

test('what is wrong is tied to the field and what was typed stays', () => {
  const { rerender } = render(<Form />)
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: '称呼' })
  fireEvent.change(input, { target: { value: '小石头' } })
  rerender(<Form error='称呼最多12个字' />)
  expect(input.value).toBe('小石头')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('称呼最多12个字')
})

test('Enter sends, but not while Chinese is being composed', () => {
  const onEnter = jest.fn()
  render(<Field id='words' label='找文章' value='yi' onChange={() => undefined} onEnter={onEnter} />)
  const input = screen.getByRole('textbox')
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  expect(onEnter).not.toHaveBeenCalled()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onEnter).toHaveBeenCalledTimes(1)
})
