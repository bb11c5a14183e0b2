import Taro from '@tarojs/taro'
import type { FunctionAnswer } from '@xiongguan/contract/kit/failure'
import { RequestError } from './failure'
import { link } from './link.weapp'

type Sent = { name: string; data: unknown }

function cloudThat(answer: () => Promise<{ result: FunctionAnswer }>): Sent[] {
  const sent: Sent[] = []
  Object.assign(Taro, {
    cloud: {
      callFunction: (call: Sent) => {
        sent.push(call)
        return answer()
      },
    },
  })
  return sent
}

const call = (path: string[], input: unknown, idempotencyKey?: string) => link.call(path, input, { context: { idempotencyKey } })

test('reading goes to the content function, everything personal to the member function', async () => {
  const sent = cloudThat(() => Promise.resolve({ result: { status: 200, body: { items: [] } } }))
  await call(['content', 'list'], {})
  await call(['events', 'signUp'], { eventId: 'e1' }, 'key-1')
  expect(sent).toEqual([
    { name: 'content', data: { operation: 'content.list', input: {}, idempotencyKey: undefined, actingFor: undefined } },
    { name: 'member', data: { operation: 'events.signUp', input: { eventId: 'e1' }, idempotencyKey: 'key-1', actingFor: undefined } },
  ])
})

test('a refusal of the input names the field', async () => {
  cloudThat(() => Promise.resolve({ result: { status: 400, body: { requestId: 'r1', field: 'nickname', reason: '请填写称呼' } } }))
  await expect(call(['membership', 'addPerson'], {})).rejects.toMatchObject({ status: 400, field: 'nickname', reason: '请填写称呼', requestId: 'r1' })
})

test('no answer is offline; a function that broke is our fault', async () => {
  cloudThat(() => Promise.reject({ errCode: -1, errMsg: 'request:fail' }))
  await expect(call(['events', 'list'], {})).rejects.toMatchObject({ offline: true })
  cloudThat(() => Promise.reject({ errCode: -504002, errMsg: 'functions execute fail' }))
  const failure = await call(['events', 'list'], {}).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RequestError)
  expect(failure).toMatchObject({ status: 500, offline: false, outcomeUnknown: true })
})
