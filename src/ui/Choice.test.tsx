import { fireEvent, render, screen } from '@testing-library/react'
import { Choice } from './Choice'

test('a switch says its state and turns over', () => {
  const onChange = jest.fn()
  render(<Choice kind='switch' title='关怀模式' checked={false} onChange={onChange} />)
  const choice = screen.getByRole('switch', { name: '关怀模式' })
  expect(choice.getAttribute('aria-checked')).toBe('false')
  fireEvent.click(choice)
  expect(onChange).toHaveBeenCalledWith(true)
})

test('a chosen radio stays chosen when pressed again', () => {
  const onChange = jest.fn()
  render(<Choice kind='radio' title='大人' checked onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio'))
  expect(onChange).toHaveBeenCalledWith(true)
})

test('a choice that is closed shows the reason', () => {
  const onChange = jest.fn()
  render(<Choice title='小石头' checked={false} onChange={onChange} disabledReason='已经报名' />)
  fireEvent.click(screen.getByRole('checkbox'))
  expect(onChange).not.toHaveBeenCalled()
  expect(screen.getByRole('checkbox').textContent).toContain('已经报名')
})
