import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { asId } from '@xiongguan/contract/kit/id'
import { base64urlOf } from '@xiongguan/contract/events/ticket-rules'
import { decideHere, type OwnArrival, type StoredList } from './decide'
import { hashCode } from './keys'

const [eventId, otherId] = ['019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e6f', '019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e70']
const signUpIds = [1, 2, 3].map((count) => asId<'SignUp'>(`019ab3f0-7c11-7d52-9e0b-00000000000${count}`))
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const ticketKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
const codeKey = base64urlOf(new Uint8Array(32).fill(9))
const now = new Date('2026-05-29T01:30:00Z')

function ticketOf(event: string, signUpId: string, serial = 1): string {
  const body = Buffer.alloc(37)
  body.writeUInt8(1, 0)
  Buffer.from(event.replaceAll('-', ''), 'hex').copy(body, 1)
  Buffer.from(signUpId.replaceAll('-', ''), 'hex').copy(body, 17)
  body.writeUInt32BE(serial, 33)
  return `XG1.${Buffer.concat([body, sign(null, body, privateKey)]).toString('base64url')}`
}

const line = (place: number, change: Partial<StoredList['signUps'][number]> = {}) => ({
  signUpId: signUpIds[place] ?? asId<'SignUp'>(''),
  serial: 1,
  codeHash: hashCode(codeKey, `ABCD000${place}`),
  party: { adults: 2, children: 1 },
  standing: 'expected' as const,
  arrivedAt: null,
  ...change,
})

const list: StoredList = {
  event: {
    eventId: asId<'Event'>(eventId),
    title: '会员活动日',
    venueName: '雄关广场',
    startsAt: '2026-05-29T02:00:00Z',
    endsAt: '2026-05-29T05:00:00Z',
    signUpOpensAt: '2026-05-01T00:00:00Z',
    signUpClosesAt: '2026-05-29T02:00:00Z',
    seatsLeft: 4,
  },
  elsewhere: [{ eventId: asId<'Event'>(otherId), title: '国际家庭日', venueName: '文化宫', startsAt: '2026-05-29T03:00:00Z' }],
  asOf: '2026-05-29T01:00:00Z',
  validUntil: '2026-05-29T11:00:00Z',
  ticketKey,
  signUps: [line(0), line(1, { standing: 'cancelled', serial: 2 })],
}
const decide = (presented: string, own: OwnArrival[] = [], at = now) => decideHere(list, codeKey, own, presented, at).result
const ownArrival: OwnArrival = { entryId: 'e', signUpId: line(0).signUpId, serial: 1, party: null, code: null, at: now.getTime(), unsent: true }

test('a code hash is the same as the server’s', () => {
  const server = createHmac('sha256', Buffer.alloc(32, 9)).update('ABCD2345').digest().subarray(0, 12).toString('base64url')
  expect(hashCode(codeKey, 'ABCD2345')).toBe(server)
})

test('a genuine ticket and a typed code let in', () => {
  expect(decide(ticketOf(eventId, line(0).signUpId))).toMatchObject({ kind: 'checkedIn', party: { adults: 2, children: 1 } })
  expect(decide(' abcd-ooo0 ')).toMatchObject({ kind: 'checkedIn', signUpId: line(0).signUpId })
})

test('a ticket given up before the list’s time is refused with its way out; one of another event goes there', () => {
  expect(decide(ticketOf(eventId, line(1).signUpId, 2))).toMatchObject({ refusal: 'cancelled', fix: '还有 4 个名额，请家长在手机上重新报名' })
  expect(decide(ticketOf(otherId, line(0).signUpId))).toMatchObject({ refusal: 'wrongEvent', words: '这是“国际家庭日”的票' })
})

test('a family that signed up after the list, or again, is taken by its signature alone', () => {
  expect(decide(ticketOf(eventId, line(2).signUpId))).toMatchObject({ kind: 'checkedIn', party: { adults: 0, children: 0 } })
  expect(decide(ticketOf(eventId, line(1).signUpId, 3))).toMatchObject({ kind: 'checkedIn' })
})

test('a forged, cut or foreign ticket and an unknown code are refused', () => {
  const genuine = ticketOf(eventId, line(0).signUpId)
  for (const wrong of [`${genuine.slice(0, -4)}AAAA`, genuine.slice(0, -1), 'https://example.test/']) {
    expect(decide(wrong)).toMatchObject({ refusal: 'notATicket' })
  }
  expect(decide('ZZZZ ZZZZ')).toMatchObject({ refusal: 'unknownCode' })
})

test('what this phone did counts until a newer list says otherwise', () => {
  expect(decide('ABCD0000', [ownArrival])).toMatchObject({ refusal: 'alreadyCheckedIn', words: '这张票 5月29日 9:30 已签到' })
  const sentBefore = { ...ownArrival, unsent: false, at: Date.parse(list.asOf) - 1 }
  expect(decide('ABCD0000', [sentBefore])).toMatchObject({ kind: 'checkedIn' })
})

test('too early and too late are told as at the server', () => {
  expect(decide('ABCD0000', [], new Date('2026-05-28T23:59:59Z'))).toMatchObject({ refusal: 'notYetOpen', fix: '5月29日 8:00 起可以签到' })
  expect(decide('ABCD0000', [], new Date('2026-05-29T05:00:00Z'))).toMatchObject({ refusal: 'alreadyOver' })
})
