import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'

const press = () => fireEvent.click(screen.getByRole('button'))

test('a button is reached with the keyboard and does its one thing', () => {
  const onPress = jest.fn()
  render(<Button onPress={onPress}>报名</Button>)
  const button = screen.getByRole('button', { name: '报名' })
  button.focus()
  expect(document.activeElement).toBe(button)
  press()
  expect(onPress).toHaveBeenCalledTimes(1)
})

test('a button that cannot be pressed says why and does nothing', () => {
  const onPress = jest.fn()
  render(
    <Button id='sign-up' onPress={onPress} disabledReason='名额已满'>
      报名
    </Button>,
  )
  press()
  const button = screen.getByRole('button')
  expect(onPress).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('名额已满')
})

test('a busy button is not pressed a second time', () => {
  const onPress = jest.fn()
  render(
    <Button busy onPress={onPress}>
      报名
    </Button>,
  )
  press()
  expect(onPress).not.toHaveBeenCalled()
})
