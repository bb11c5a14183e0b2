import { fireEvent, render, screen } from '@testing-library/react'
import { Dialog } from './Dialog'

// jsdom knows the element but not how to open it.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})

test('Esc closes it, nothing is confirmed, and the focus goes back to where it was', () => {
  const [onPress, onClose] = [jest.fn(), jest.fn()]
  render(<button>注销账号</button>)
  const before = screen.getByRole('button')
  before.focus()
  const { unmount } = render(<Dialog title='真的要注销吗？' confirm={{ words: '注销', onPress }} onClose={onClose} />)
  const dialog = screen.getByRole('dialog', { name: '真的要注销吗？' })
  screen.getByRole('button', { name: '取消' }).focus()
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(onPress).not.toHaveBeenCalled()
  unmount()
  expect(document.activeElement).toBe(before)
})
