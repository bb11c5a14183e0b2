import Taro from '@tarojs/taro'
import { RequestError } from '../request/failure'
import { askOrRecall, dropCopies } from './kept-answers'

const stored = new Map<string, string>()
Object.assign(Taro, {
  setStorageSync: (name: string, text: string) => stored.set(name, text),
  getStorageSync: (name: string) => stored.get(name) ?? '',
  removeStorageSync: (name: string) => stored.delete(name),
})

type Answer = { words: string }
const ask = jest.fn<Promise<Answer>, [{ of: string }]>()
const read = askOrRecall('timeline.plan', ask)
const offline = () => ask.mockRejectedValueOnce(new RequestError(0))
const answered = (words: string) => ask.mockResolvedValueOnce({ words })

beforeEach(() => {
  stored.clear()
  ask.mockReset()
})

test('without a network an answer shows as it was last read, with when', async () => {
  answered('一')
  expect(await read({ of: 'a' })).toEqual({ words: '一' })
  offline()
  expect(await read({ of: 'a' })).toEqual({ words: '一', copyOf: expect.any(Number) })
  offline()
  await expect(read({ of: 'b' })).rejects.toMatchObject({ offline: true })
})

test('a change drops what was kept: a rest begun on this device holds without a network too', async () => {
  answered('一')
  await read({ of: 'a' })
  dropCopies(['timeline.plan'])
  offline()
  await expect(read({ of: 'a' })).rejects.toMatchObject({ offline: true })
  expect([...stored.keys()].filter((key) => key.startsWith('answer:'))).toEqual([])
})

test('who may not see it any more loses the copy; a fault of the server does not take it', async () => {
  answered('一')
  await read({ of: 'a' })
  ask.mockRejectedValueOnce(new RequestError(500))
  await expect(read({ of: 'a' })).rejects.toMatchObject({ status: 500 })
  offline()
  expect(await read({ of: 'a' })).toMatchObject({ words: '一' })
  ask.mockRejectedValueOnce(new RequestError(404))
  await expect(read({ of: 'a' })).rejects.toMatchObject({ status: 404 })
  offline()
  await expect(read({ of: 'a' })).rejects.toMatchObject({ offline: true })
})

test('as many copies are kept as a household needs; the one read longest ago leaves with its text', async () => {
  for (let at = 0; at < 14; at += 1) {
    answered(String(at))
    await read({ of: String(at) })
  }
  expect([...stored.keys()].filter((key) => key.startsWith('answer:'))).toHaveLength(12)
  offline()
  expect(await read({ of: '13' })).toMatchObject({ words: '13' })
  offline()
  await expect(read({ of: '0' })).rejects.toMatchObject({ offline: true })
})
