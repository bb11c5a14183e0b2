import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput } from '../kit/page'
import { DeviceList, EnrolDevice, EnrolDeviceResult, PaperTick, SelfCheckInCodes, SyncDevice, SyncDeviceResult } from './door'
import { Answer, EventCard, EventQuestion, Party } from './resident'
import { DoorRefusal } from './terms'

const tag = '签到'
const eventId = idSchema<'Event'>()
const signUpId = idSchema<'SignUp'>()
const deviceId = idSchema<'Device'>()

/** Counts at the door. No names: a door helper needs to know how many came, not who. */
export const DoorSummary = z.object({
  event: EventCard,
  households: z.number(),
  arrivedHouseholds: z.number(),
  people: z.number(),
  arrivedPeople: z.number(),
  recent: z.array(z.object({ signUpId, code: z.string(), party: Party, at: Instant })),
})
export type DoorSummary = z.infer<typeof DoorSummary>

export const CheckInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checkedIn'), signUpId, code: z.string(), party: Party, at: Instant }),
  /** `words` says what is wrong, `fix` the nearest thing that helps. */
  z.object({ kind: z.literal('refused'), refusal: DoorRefusal, words: z.string(), fix: z.string(), signUpId: z.nullable(signUpId) }),
])
export type CheckInResult = z.infer<typeof CheckInResult>

export const UndoCheckInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('notCheckedIn'), words: z.string() }),
  /** Some hours after the event the arrivals stand. */
  z.object({ kind: z.literal('tooLate'), words: z.string() }),
])

export const eventsField = {
  doorEvents: query('field', { path: '/door/events', tag, summary: '我负责签到的活动' }).output(z.array(EventCard)),
  doorSummary: query('field', { path: '/door/events/{eventId}', tag, summary: '一场活动的到场情况' })
    .input(z.object({ eventId }))
    .output(DoorSummary),
  checkIn: mutation('field', { path: '/door/events/{eventId}/check-ins', tag, summary: '扫码或输入口述码签到' })
    .input(
      z.object({
        eventId,
        /** The scanned text, or the eight characters typed. */
        presented: z
          .string({ error: '请扫码或输入口述码' })
          .check(z.trim(), z.minLength(1, { error: '请扫码或输入口述码' }), z.maxLength(400, { error: '这不是入场票' })),
        /** A door device names itself and the entry it would write by itself if no answer came: both are then one. */
        device: z.optional(z.object({ deviceId, entryId: idSchema<'DoorEntry'>() })),
      }),
    )
    .output(CheckInResult),
  undoCheckIn: mutation('field', { path: '/door/events/{eventId}/check-ins/{signUpId}/undo', tag, summary: '撤销一次签到' })
    .input(z.object({ eventId, signUpId }))
    .output(UndoCheckInResult),

  enrolDevice: mutation('field', { path: '/door/devices', tag, summary: '用一次性设备码把这部手机设为签到设备' })
    .input(EnrolDevice)
    .output(EnrolDeviceResult),
  deviceList: query('field', {
    path: '/door/events/{eventId}/devices/{deviceId}/list',
    tag,
    summary: '签到设备断网时要用的名单与作废名单，不含姓名',
  })
    .input(z.object({ ...pageInput, eventId, deviceId }))
    .output(DeviceList),
  syncDevice: mutation('field', { path: '/door/events/{eventId}/devices/{deviceId}/lines', tag, summary: '签到设备上送断网时的记录并对账' })
    .input(SyncDevice)
    .output(SyncDeviceResult),
  selfCheckInCodes: query('field', { path: '/door/events/{eventId}/self-check-in', tag, summary: '现场屏幕上的自助签到码，每 30 秒一换' })
    .input(z.object({ eventId }))
    .output(SelfCheckInCodes),
  enterPaper: mutation('field', { path: '/door/events/{eventId}/paper', tag, summary: '把纸质名单上打的勾录进来' })
    .input(
      z.object({
        eventId,
        codes: z
          .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(20)), { error: '请填写口述码' })
          .check(z.minLength(1, { error: '请填写口述码' }), z.maxLength(100, { error: '一次最多录 100 户' })),
      }),
    )
    .output(z.object({ ticks: z.array(PaperTick) })),
  questions: query('field', { path: '/door/events/{eventId}/check-ins/{signUpId}/questions', tag, summary: '签到处要问的问题与已有回答' })
    .input(z.object({ eventId, signUpId }))
    .output(z.array(z.object({ question: EventQuestion, values: z.array(z.string()) }))),
  answer: mutation('field', { path: '/door/events/{eventId}/check-ins/{signUpId}/answers', tag, summary: '记下签到处的回答，代替先前的' })
    .input(z.object({ eventId, signUpId, answers: z.array(Answer).check(z.maxLength(20, { error: '回答太多' })) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('kept') }), z.object({ kind: z.literal('refused'), words: z.string() })])),
}
