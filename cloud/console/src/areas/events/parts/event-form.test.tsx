import '../../../testing/jsdom'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { plainSignUpRules } from '@xiongguan/contract/events/staff'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { RequestFailure } from '../../../platform/failure'
import { createQueryClient } from '../../../platform/query-client'
import type { EventForm as FilledForm, SaveResult } from '../queries'
import { EventForm } from './event-form'
import type { SaveOutcome } from './event-form'
import { fieldOnScreen, formOf, valuesOf } from './form-values'

const filled: FilledForm = {
  kind: 'member_day',
  title: '亲子健步走',
  tagline: '一家人来动一动',
  description: '沿湖走三公里。',
  venueName: '东湖景区',
  venueAddress: '新华南路',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T04:00:00.000Z',
  signUpOpensAt: '2026-11-20T00:00:00.000Z',
  signUpClosesAt: '2026-11-27T10:00:00.000Z',
  cancelUntil: '2026-11-27T01:00:00.000Z',
  capacity: 50,
  householdLimit: 4,
  partyRule: 'anyone',
  coHosts: ['red_cross'],
  communityCodes: null,
  organiser: organiserDefaults,
  signUpRules: plainSignUpRules,
}

/** With rules of sign-up beside the total: sessions, approval, a question. */
const ruled: FilledForm = {
  ...filled,
  signUpRules: {
    ...plainSignUpRules,
    sessionChoice: 'one',
    sessions: [
      {
        sessionId: asId<'Session'>('s-1'),
        title: '上午场',
        startsAt: '2026-11-28T01:00:00.000Z',
        endsAt: '2026-11-28T02:00:00.000Z',
        capacity: 20,
      },
    ],
    approveBy: '2026-11-27T12:00:00.000Z',
    waitlist: {
      passing: 'smaller',
      allocation: 'lottery',
      drawAt: '2026-11-26T10:00:00.000Z',
      offerHours: 12,
      lateFromHours: 24,
      lateOfferMinutes: 60,
      cutOffAt: '2026-11-27T11:00:00.000Z',
      offersAtOnce: 5,
    },
    questions: [
      {
        questionId: asId<'Question'>('q-1'),
        prompt: '有什么忌口',
        kind: 'one',
        options: ['有', '没有'],
        required: true,
        atDoor: false,
        perPerson: true,
      },
    ],
  },
}

function open(save: (form: FilledForm) => Promise<SaveOutcome>, event = filled) {
  const saved = jest.fn()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <EventForm initial={valuesOf(event)} submitWords='保存修改' sending={false} save={save} saved={saved} cancel={() => undefined} />
    </QueryClientProvider>,
  )
  const title = screen.getByLabelText<HTMLInputElement>('活动名称')
  fireEvent.change(title, { target: { value: '冬日健步走' } })
  fireEvent.click(screen.getByText('保存修改'))
  return { title, saved }
}

const fieldOf = (label: string) => screen.getByLabelText(label).closest('.ant-form-item')

test('what is sent is the whole form, with times as instants', async () => {
  const save = jest.fn().mockResolvedValue({ kind: 'saved', eventId: asId<'Event'>('e-1') })
  const { saved } = open(save)
  await waitFor(() => expect(saved).toHaveBeenCalledWith('e-1'))
  expect(save).toHaveBeenCalledWith({ ...filled, title: '冬日健步走' })
})

test('an edit of something else leaves the rules of sign-up as they were', async () => {
  const save = jest.fn().mockResolvedValue({ kind: 'saved', eventId: asId<'Event'>('e-1') })
  open(save, ruled)
  await waitFor(() => expect(save).toHaveBeenCalledWith({ ...ruled, title: '冬日健步走' }))
})

test('who goes back from a question keeps the form, unsaved and without a complaint', async () => {
  const save = jest.fn().mockResolvedValue(null)
  const { title, saved } = open(save)
  await waitFor(() => expect(save).toHaveBeenCalled())
  expect(title.value).toBe('冬日健步走')
  expect(saved).not.toHaveBeenCalled()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('after a 400 the words stand at the field and everything typed stays', async () => {
  const { title, saved } = open(() =>
    Promise.reject(new RequestFailure(400, { field: 'form.title', reason: '活动名称里有不合适的词', requestId: 'r-1' })),
  )
  await waitFor(() => expect(fieldOf('活动名称')?.textContent).toContain('活动名称里有不合适的词'))
  expect(title.value).toBe('冬日健步走')
  expect(title.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText<HTMLInputElement>('地点').value).toBe('东湖景区')
  expect(screen.getByLabelText<HTMLInputElement>('开始').value).toBe('2026-11-28 09:00')
  expect(saved).not.toHaveBeenCalled()
})

test('a refusal that names a time shows at that time', async () => {
  open(() => Promise.resolve({ kind: 'refused', refusal: 'timesOutOfOrder', field: 'signUpClosesAt', words: '报名截止不能晚于活动开始' }))
  await waitFor(() => expect(fieldOf('报名截止')?.textContent).toContain('报名截止不能晚于活动开始'))
})

test('a lost connection says so beside the button and keeps the form', async () => {
  const { title } = open(() => Promise.reject(new RequestFailure(0)))
  await screen.findByText(/网络没有连上/)
  expect(title.value).toBe('冬日健步走')
})

test('what is missing is asked for in the contract’s own words before anything is sent', async () => {
  const save = jest.fn()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <EventForm
        initial={{ ...valuesOf(filled), title: '', startsAt: undefined }}
        submitWords='保存草稿'
        sending={false}
        save={save}
        saved={() => undefined}
        cancel={() => undefined}
      />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByText('保存草稿'))
  await waitFor(() => expect(fieldOf('活动名称')?.textContent).toContain('活动名称至少2个字'))
  expect(fieldOf('开始')?.textContent).toContain('请选择开始时间')
  expect(save).not.toHaveBeenCalled()
})

test('a form read and written back is unchanged, with and without communities', () => {
  expect(formOf(valuesOf(filled))).toEqual(filled)
  const some: FilledForm = { ...filled, communityCodes: ['620201001001'] }
  expect(formOf(valuesOf(some))).toEqual(some)
  expect(formOf(valuesOf(ruled))).toEqual(ruled)
})

test('field paths of the server find their field on screen', () => {
  expect(fieldOnScreen('form.startsAt')).toBe('startsAt')
  expect(fieldOnScreen('communityCodes.0')).toBe('communityCodes')
  expect(fieldOnScreen('form.signUpRules.sessions.0.capacity')).toEqual(['signUpRules', 'sessions', 0, 'capacity'])
  expect(fieldOnScreen('Idempotency-Key')).toBeNull()
  expect(fieldOnScreen(undefined)).toBeNull()
})

test('sending twice before the first answer sends once', async () => {
  let answer: (result: SaveResult) => void = () => undefined
  const save = jest.fn(
    () =>
      new Promise<SaveResult>((resolve) => {
        answer = resolve
      }),
  )
  const { saved } = open(save)
  fireEvent.click(screen.getByText('保存修改'))
  await waitFor(() => expect(save).toHaveBeenCalled())
  answer({ kind: 'saved', eventId: asId<'Event'>('e-1') })
  await waitFor(() => expect(saved).toHaveBeenCalled())
  expect(save).toHaveBeenCalledTimes(1)
})

test('取消 asks before unsaved edits are dropped, and leaves at once when there are none', async () => {
  const leave = jest.fn()
  render(
    <QueryClientProvider client={createQueryClient()}>
      <EventForm initial={valuesOf(filled)} submitWords='保存修改' sending={false} save={jest.fn()} saved={() => undefined} cancel={leave} />
    </QueryClientProvider>,
  )
  fireEvent.change(screen.getByLabelText('活动名称'), { target: { value: '冬日健步走' } })
  fireEvent.click(screen.getByText('取 消'))
  expect(leave).not.toHaveBeenCalled()
  fireEvent.click(await screen.findByText('不保存，离开'))
  expect(leave).toHaveBeenCalledTimes(1)
})
