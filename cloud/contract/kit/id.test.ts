import { asId, idSchema, isId } from './id'

const id = idSchema<'Account'>()

test('an id made by the app is one', () => {
  const text = '019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e6f'
  expect(id.parse(text)).toBe(asId<'Account'>(text))
  expect([isId(text), isId(`${text}0`)]).toEqual([true, false])
})

test.each([
  '',
  '17',
  '019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e6',
  '019ab3f07c117d529e0b3f2a1c4d5e6f',
  "019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e6f' or 1=1",
  null,
  17,
])('%p is none', (value) => {
  expect(id.safeParse(value).error?.issues[0]?.message).toBe('编号格式不对')
})
