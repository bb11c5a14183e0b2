import { birthdayOf, birthdaySent, missingFor, noBirthday } from './child-birthday'

const child = { birthDate: '2026-05-01', sex: 'female', early: 'no', dueDate: '' } as const

test('only a child called early is asked for the due date, and only theirs is sent', () => {
  expect(missingFor(noBirthday)).toBe('请选择出生日期')
  expect(missingFor({ ...child, sex: '' })).toBe('请选择性别')
  expect(missingFor({ ...child, early: '' })).toBe('请选择医生有没有说是早产')
  expect(missingFor({ ...child, early: 'yes' })).toBe('请选择预产期')
  expect(missingFor(child)).toBeUndefined()
  expect(birthdaySent({ ...child, dueDate: '2026-06-30' })).toEqual({ birthDate: '2026-05-01', sex: 'female' })
  expect(birthdaySent({ ...child, early: 'yes', dueDate: '2026-06-30' })).toMatchObject({ dueDate: '2026-06-30' })
})

test('a correction begins with what is known', () => {
  const known = { birthDate: '2026-05-01', sex: 'male', months: 6, days: 0 } as Parameters<typeof birthdayOf>[0] & object
  expect(birthdayOf({ ...known, corrected: null })).toEqual({ birthDate: '2026-05-01', sex: 'male', early: 'no', dueDate: '' })
  expect(birthdayOf({ ...known, corrected: { dueDate: '2026-06-20', months: 5, days: 0 } })).toMatchObject({ early: 'yes', dueDate: '2026-06-20' })
  expect(birthdayOf(null)).toEqual(noBirthday)
})
