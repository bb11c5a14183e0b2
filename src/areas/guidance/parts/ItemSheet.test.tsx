import type { ItemDetail } from '@xiongguan/contract/guidance/timeline-resident'
import { fireEvent, render, screen } from '@testing-library/react'
import { ItemSheet } from './ItemSheet'

jest.mock('@/platform/request/client', () => ({ client: { timeline: {}, childHealth: {}, curves: {}, guidance: {}, content: {} } }))

const detail: ItemDetail = {
  itemId: 'screening.ogtt',
  group: 'screening',
  title: '糖尿病筛查（OGTT）',
  fromDate: '2026-11-25',
  toDate: '2026-12-29',
  state: 'due',
  reason: '',
  doneOn: null,
  subjectId: 's1',
  why: '孕 24–28 周做一次。',
  preparation: ['空腹 8 小时'],
  place: '您建档的医院',
  ask: { words: '请问建档的医院', phone: null },
  source: {
    title: '孕前和孕期保健指南',
    version: '2018',
    confidence: 'VERIFIED_SECONDARY',
    reviewedLocally: false,
    cells: [{ label: '孕周', value: '24～28周' }],
  },
  actions: ['markDone', 'ask'],
  article: null,
  done: null,
}
const show = (changes: Partial<ItemDetail> = {}) => render(<ItemSheet item={{ ...detail, ...changes }} today='2026-11-28' />)

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = jest.fn()
  HTMLDialogElement.prototype.close = jest.fn()
})

test('every number opens the row it comes from, and says until when it was not reviewed', () => {
  const { container } = show()
  const numbers = [...container.querySelectorAll('.number')].map((each) => each.textContent)
  expect(numbers).toEqual(['11月25日', '12月29日', '24–28 周', '8 小时'])
  for (const number of container.querySelectorAll('.number')) expect(number.getAttribute('aria-label')).toMatch(/看这个数从哪里来/)
  expect(container.querySelector('#source-row')).toBeNull()
  fireEvent.click(container.querySelector('.number') as Element)
  expect(container.querySelector('#source-row')?.textContent).toContain('24～28周')
  expect(container.querySelector('#source-row')?.textContent).toContain('资料待本地核对')
})

test('a state is told by word and picture, not by colour alone', () => {
  const { container } = show({ state: 'overdue' })
  expect(container.querySelector('.tag--brand .icon--circle-alert')).not.toBeNull()
  expect(screen.getByText('该补了')).toBeTruthy()
})

test('only what the server offers can be done', () => {
  const { container, rerender } = show()
  expect(container.querySelector('#act-markDone')).not.toBeNull()
  rerender(<ItemSheet item={{ ...detail, actions: ['ask'] }} today='2026-11-28' />)
  expect(container.querySelector('[id^=act-]')).toBeNull()
})
