import { addChild, birthOf, changeChild, dropLast, missingFor, noBirth, type TypedBirth } from './birth'

const one = changeChild({ ...noBirth, bornOn: '2026-11-20', early: 'no' }, 0, { nickname: ' 小满 ', sex: 'female' })
const twins = changeChild(addChild(one), 1, { nickname: '小雪', sex: 'male' })

test('everything is asked in the order of the form, and whether a birth was early is never guessed', () => {
  expect(missingFor(noBirth)).toBe('请选择出生日期')
  expect(missingFor({ ...one, early: '' })).toBe('请选择医生有没有说是早产')
  expect(missingFor(changeChild(one, 0, { nickname: ' ' }))).toBe('请填写孩子的称呼')
  expect(missingFor(addChild(one))).toBe('请填写孩子的称呼')
  expect(missingFor(changeChild(one, 0, { sex: '' }))).toBe('请选择性别')
  expect(missingFor(one)).toBeUndefined()
  expect(missingFor(twins)).toBeUndefined()
})

test('twins go in one birth, each with their own nickname and sex', () => {
  expect(birthOf(twins)).toEqual({
    bornOn: '2026-11-20',
    early: false,
    children: [
      { nickname: '小满', sex: 'female' },
      { nickname: '小雪', sex: 'male' },
    ],
  })
  expect(birthOf({ ...one, early: 'yes' } satisfies TypedBirth).early).toBe(true)
  expect(dropLast(twins).children).toHaveLength(1)
})
