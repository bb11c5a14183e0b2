import { asId } from '@xiongguan/contract/kit/id'
import { doorRefusals } from '@xiongguan/contract/events/terms'
import { doorView, spacedCode, typedCode } from './door-view'

const party = { adults: 2, children: 1 }

test('a family that may go in is counted aloud', () => {
  const view = doorView({ kind: 'checkedIn', signUpId: asId('s1'), code: 'ABCD2345', party, at: '2026-05-29T01:30:00Z' })
  expect(view).toMatchObject({ tone: 'done', title: '已签到 3 人（2 大 1 小）', arrived: 's1' })
})

test.each(doorRefusals)('refusal %s never looks like success and keeps its words and its fix', (refusal) => {
  const view = doorView({ kind: 'refused', refusal, words: '不对', fix: '这样做', signUpId: null })
  expect(view.tone).not.toBe('done')
  expect(view).toMatchObject({ title: '不对', text: '这样做' })
})

test.each(doorRefusals)('of those refused as %s only a family that is in already is asked its questions', (refusal) => {
  const view = doorView({ kind: 'refused', refusal, words: '', fix: '', signUpId: asId('s1') })
  expect(view.arrived).toBe(refusal === 'alreadyCheckedIn' ? 's1' : null)
})

test('a code is taken as it is spoken and shown as it is printed', () => {
  expect(typedCode(' abcd-23 45 ')).toBe('ABCD2345')
  expect(spacedCode('ABCD2345')).toBe('ABCD 2345')
})
