import { asId } from '@xiongguan/contract/kit/id'
import { birthdayFits, blank, formOf, missingFor } from './application'

const filled = { ...blank, personId: 'p1', name: '王小明' }
const stated = { personId: 'p1', shownName: '王**' }

test.each([
  ['who', { ...filled, personId: '' }, true, '请选择一位家人'],
  ['a name', { ...filled, name: ' 王 ' }, true, '请填写姓名'],
  ['the organisation of a group', { ...filled, kind: 'group' as const }, true, '请填写单位名称'],
  ['a birthday as it is written', { ...filled, birthday: '5-29' }, true, '生日要写成 05-29 这样'],
  ['the consent', filled, false, '请阅读并勾选同意'],
  ['nothing', filled, true, undefined],
])('it asks for %s', (_what, typed, agreed, missing) => {
  expect(missingFor(typed, agreed, null)).toBe(missing)
})

test('a name that was stated is neither asked for nor sent again, unless somebody else joins', () => {
  expect(missingFor({ ...filled, name: '' }, true, stated)).toBeUndefined()
  expect(formOf(filled, 'v1', stated)).not.toHaveProperty('name')
  expect(missingFor({ ...filled, personId: 'p2', name: '' }, true, stated)).toBe('请填写姓名')
})

test('what was left empty is not sent, and an organisation only of a group', () => {
  expect(formOf({ ...filled, organisation: '演示公司' }, 'v1', null)).toEqual({
    personId: asId<'Person'>('p1'),
    kind: 'individual',
    volunteer: false,
    strengths: [],
    name: '王小明',
    consentVersion: 'v1',
  })
  expect(formOf({ ...filled, kind: 'group', organisation: '演示公司', birthday: '05-29' }, 'v1', null)).toMatchObject({
    organisation: '演示公司',
    birthday: '05-29',
  })
})

test.each([
  ['02-29', true],
  ['13-01', false],
  ['00-10', false],
  ['1-1', false],
])('%s is a day of the year: %s', (text, fits) => {
  expect(birthdayFits(text)).toBe(fits)
})
