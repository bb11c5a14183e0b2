import { cutNumbers } from './numbers'

const numbers = (text: string) => cutNumbers(text).flatMap((part) => (part.number ? [part.text] : []))

test('every number is set off with what it counts, and nothing of the text is lost', () => {
  const text = '孕 24–28 周做一次，空腹 8 小时，共 2 剂，间隔 1.5 月。'
  expect(
    cutNumbers(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
  expect(numbers(text)).toEqual(['24–28 周', '8 小时', '2 剂', '1.5 月'])
  expect(numbers('2026年3月14日 – 4月2日')).toEqual(['2026年3月14日', '4月2日'])
  expect(numbers('喝 75 克糖水')).toEqual(['75 克'])
  expect(numbers('12～22+6周')).toEqual(['12～22+6周'])
  expect(numbers('没有数')).toEqual([])
})
