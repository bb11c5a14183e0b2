import Taro from '@tarojs/taro'
import type { EditResult, OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { client } from '@/platform/request/client'
import { RequestError } from '@/platform/request/failure'
import { forgetPerson, recall } from '@/platform/storage'
import { dropAllEdits, keepEdit, keptEdits, type Target } from './kept-edits'
import { nextBatch, sendEdits, sending, settled } from './send-edits'

const stored = new Map<string, string>()
let room = true
Object.assign(Taro, {
  setStorageSync: (name: string, text: string) => {
    if (!room) throw new Error('full')
    stored.set(name, text)
  },
  getStorageSync: (name: string) => stored.get(name) ?? '',
  removeStorageSync: (name: string) => stored.delete(name),
  clearStorageSync: () => stored.clear(),
})

const sync = jest.fn<Promise<{ results: EditResult[] }>, [{ edits: OfflineEdit[] }]>()
jest.mock('@/platform/request/client', () => ({ client: { registerField: {} } }))

const phone = { householdId: 'h1', personId: 'p1', field: 'phone' } as unknown as Target
const address = { householdId: 'h1', personId: null, field: 'address' } as unknown as Target
const shown = { value: '19900000000', version: 3 }
const typed = () => keptEdits().map(({ edit }) => [edit.field, edit.value, edit.basedOn])
const answer = (outcome: EditResult['outcome'], words: string | null = null) =>
  sync.mockImplementationOnce(({ edits }) => Promise.resolve({ results: edits.map(({ editId }) => ({ editId, outcome, version: 9, words })) }))

beforeEach(() => {
  Object.assign(client.registerField, { sync })
  sync.mockReset()
  dropAllEdits()
  sending.set('fine')
})

test('a field typed twice before it left waits once; put back as it was, nothing waits', () => {
  keepEdit(phone, '19900000001', shown)
  keepEdit(address, '演示路 1 号', { value: null, version: 0 })
  keepEdit(phone, '19900000002', shown)
  expect(typed()).toEqual([
    ['address', '演示路 1 号', 0],
    ['phone', '19900000002', 3],
  ])
  keepEdit(phone, '19900000000', shown)
  expect(typed()).toEqual([['address', '演示路 1 号', 0]])
})

test('what may have arrived is sent again as it was, and what was typed after it stands on it and on nothing else', async () => {
  keepEdit(phone, '19900000001', shown)
  sync.mockRejectedValueOnce(new RequestError(0))
  await sendEdits()
  expect(sending.get()).toBe('offline')
  const [first] = keptEdits()
  keepEdit(phone, '19900000002', shown)
  expect(nextBatch(keptEdits()).map(({ editId }) => editId)).toEqual([first?.edit.editId])
  answer('taken')
  answer('taken')
  await sendEdits()
  const sent = sync.mock.calls.map(([{ edits }]) => edits.map(({ editId, value, basedOn }) => [editId === first?.edit.editId, value, basedOn]))
  // The server is at version 9 by now: whoever wrote in between is not overwritten unseen.
  expect(sent).toEqual([[[true, '19900000001', 3]], [[true, '19900000001', 3]], [[false, '19900000002', 4]]])
  expect(keptEdits()).toEqual([])
})

test('after a conflict the later one keeps what it was based on, and becomes a card of its own', () => {
  keepEdit(phone, '19900000001', shown)
  const [first] = keptEdits()
  if (!first) throw new Error('nothing was kept')
  const later = { ...first, edit: { ...first.edit, editId: 'later' as OfflineEdit['editId'], value: '19900000002' } }
  const result: EditResult = { editId: first.edit.editId, outcome: 'conflict', version: 9, words: null }
  expect(settled([{ ...first, sent: true }, later], [first.edit], [result])).toEqual([later])
})

test('what the server refuses stays with its words, one that it cannot read holds up no other, and typing anew replaces it', async () => {
  keepEdit(phone, '123', shown)
  keepEdit(address, '演示路 1 号', { value: null, version: 0 })
  sync.mockRejectedValueOnce(new RequestError(400))
  sync.mockRejectedValueOnce(new RequestError(400, { reason: '看不懂' }))
  answer('taken')
  await sendEdits()
  expect(keptEdits().map(({ edit, stopped }) => [edit.field, stopped])).toEqual([['phone', '看不懂']])
  await sendEdits()
  expect(sync).toHaveBeenCalledTimes(3)
  keepEdit(phone, '19900000003', shown)
  expect(keptEdits().map(({ edit, stopped }) => [edit.value, stopped])).toEqual([['19900000003', null]])
  answer('refused', '手机号不对')
  await sendEdits()
  expect(keptEdits().map(({ stopped }) => stopped)).toEqual(['手机号不对'])
})

test.each([
  [401, 'signIn'],
  [404, 'noRight'],
  [500, 'failed'],
] as const)('after %i everything stays and the screen knows why: %s', async (status, said) => {
  keepEdit(phone, '19900000001', shown)
  sync.mockRejectedValueOnce(new RequestError(status))
  await sendEdits()
  expect([sending.get(), keptEdits().length]).toEqual([said, 1])
})

test('an answer that leaves an edit out ends the try, and the edit stays', async () => {
  keepEdit(phone, '19900000001', shown)
  sync.mockResolvedValue({ results: [] })
  await sendEdits()
  expect([sending.get(), keptEdits().length, sync.mock.calls.length]).toEqual(['failed', 1, 1])
})

test('a phone without room says so', () => {
  room = false
  expect(keepEdit(phone, '19900000001', shown)).toBe(false)
  room = true
  expect(keepEdit(phone, '19900000001', shown)).toBe(true)
})

test('on the phone lie values and ids, no name beside them, and nothing once the person who used it has left', () => {
  keepEdit(phone, '19900000001', shown)
  const [kept] = recall<{ edit: object }[]>('visits.edits', [])
  expect(Object.keys(kept?.edit ?? {}).sort()).toEqual(['basedOn', 'editId', 'field', 'householdId', 'personId', 'value'])
  forgetPerson()
  expect(keptEdits()).toEqual([])
})
