import type { QuestionForm, SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { communities, composeEvents, eventForm, hours, sessionForm, withRules, type Composed, type Family } from './testing/compose'
import { enrolledDevice } from './testing/door-device'
import { countQuotas } from './testing/count-seats'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

const question = (changes: Partial<QuestionForm>): QuestionForm => ({
  questionId: null,
  prompt: '有什么忌口',
  kind: 'text',
  options: [],
  required: true,
  atDoor: false,
  perPerson: false,
  ...changes,
})
const desk = () => app.as(app.manager).eventDesk
const open = (rules: Partial<SignUpRules>, capacity = 50) => app.event({ startsIn: hours(120) }, { capacity, ...withRules(rules) })
const form = (rules: SignUpRules) => eventForm(app.now(), {}, { signUpRules: rules })
const rulesOf = async (eventId: string) => (await desk().get({ eventId: asId<'Event'>(eventId) })).form.signUpRules
const detailOf = (eventId: string, family: Family) => app.as(family.account).events.get({ eventId: asId<'Event'>(eventId) })

describe('sessions and shares', () => {
  const twoSessions = () => ({ sessionChoice: 'one' as const, sessions: [sessionForm(app.now(), '上午场', 2), sessionForm(app.now(), '下午场', 5)] })

  test('are shown with what is left, and a session that is full or not there is refused with the next step', async () => {
    const eventId = await open(twoSessions())
    const [family, second] = [app.family(2, 0), app.family(1, 0)]
    const { sessions, sessionChoice } = await detailOf(eventId, family)
    expect({ sessionChoice, sessions }).toMatchObject({
      sessionChoice: 'one',
      sessions: [
        { title: '上午场', seatsLeft: 2 },
        { title: '下午场', seatsLeft: 5 },
      ],
    })
    const sign = (one: Family, sessionIds: string[]) =>
      app.as(one.account).events.signUp({ eventId, personIds: one.personIds, sessionIds: sessionIds.map(asId<'Session'>) })
    expect(await sign(family, [])).toMatchObject({ gate: 'session', nextStep: 'chooseSession' })
    expect(await sign(family, [sessions[0]?.sessionId ?? ''])).toMatchObject({ kind: 'signedUp' })
    expect((await detailOf(eventId, family)).mine?.sessions).toEqual(['上午场'])
    expect(await sign(second, [sessions[0]?.sessionId ?? ''])).toMatchObject({
      gate: 'sessionSeats',
      words: '“上午场”已满',
      nextStep: 'chooseSession',
    })
  })

  test('keep their ids when edited; what somebody comes to is neither taken away nor made too small', async () => {
    const eventId = await open(twoSessions())
    const family = app.family(2, 0)
    const before = await rulesOf(eventId)
    await app.as(family.account).events.signUp({ eventId, personIds: family.personIds, sessionIds: [before.sessions[0]?.sessionId ?? asId('')] })
    const change = (sessions: SignUpRules['sessions']) => desk().update({ eventId: asId<'Event'>(eventId), form: form({ ...before, sessions }) })
    expect(await change(before.sessions.slice(1))).toMatchObject({ kind: 'refused', refusal: 'inUse' })
    const [first, second] = before.sessions
    if (!first || !second) throw new Error('no sessions')
    expect(await change([{ ...first, capacity: 1 }, second])).toMatchObject({
      refusal: 'capacityBelowTaken',
      field: 'signUpRules.sessions.0.capacity',
    })
    expect(await change([{ ...first, title: '早场', capacity: 3 }])).toMatchObject({ kind: 'saved' })
    expect((await rulesOf(eventId)).sessions).toMatchObject([{ sessionId: first.sessionId, title: '早场', capacity: 3 }])
  })

  test('a share added later counts who is in already, and is not made smaller than that', async () => {
    const eventId = await open({})
    const [family, other] = [app.family(2, 1), app.family(1, 0, communities.second)]
    for (const one of [family, other]) await app.as(one.account).events.signUp({ eventId, personIds: one.personIds })
    const before = await rulesOf(eventId)
    const share = (capacity: number) => ({
      ...before,
      childrenCapacity: 4,
      communityShares: [{ quotaId: null, label: '一社区', communityCodes: [communities.first], capacity }],
    })
    const save = (capacity: number) => desk().update({ eventId: asId<'Event'>(eventId), form: form(share(capacity)) })
    expect(await save(2)).toMatchObject({ refusal: 'capacityBelowTaken', words: '一社区已有 3 人报名，名额不能少于 3' })
    expect(await save(3)).toMatchObject({ kind: 'saved' })
    expect(await countQuotas(app.db, eventId)).toEqual(
      expect.arrayContaining([
        { label: '一社区', taken: 3, held: 3 },
        { label: '孩子', taken: 1, held: 1 },
      ]),
    )
    const late = app.family(1, 0)
    expect(await app.as(late.account).events.signUp({ eventId, personIds: late.personIds })).toMatchObject({
      gate: 'communityShare',
      nextStep: 'seeOtherEvents',
    })
    expect((await detailOf(eventId, late)).shares).toMatchObject([
      { label: '一社区', seatsLeft: 0 },
      { label: '孩子', seatsLeft: 3 },
    ])
  })

  test.each([
    ['signUpRules.sessions', { sessionChoice: 'one' as const }],
    ['signUpRules.questions.0.options', { questions: [question({ kind: 'one', options: ['甲'] })] }],
    ['signUpRules.questions.0.perPerson', { questions: [question({ atDoor: true, perPerson: true })] }],
  ])('a form that does not fit names %s', async (field, rules) => {
    await expect(desk().create(eventForm(app.now(), {}, withRules(rules)))).rejects.toMatchObject({ status: 400, data: { field } })
  })

  test('what a screen shows passes the content check too', async () => {
    expect(await desk().create(eventForm(app.now(), {}, withRules({ questions: [question({ prompt: '违禁的问题' })] })))).toMatchObject({
      refusal: 'textRefused',
      field: 'signUpRules.questions.0.prompt',
    })
  })
})

describe('questions', () => {
  const asked = () =>
    open({
      questions: [
        question({}),
        question({ prompt: '多大的衣服', kind: 'one', options: ['大', '小'], perPerson: true }),
        question({ prompt: '到场路线', atDoor: true }),
      ],
    })

  test('are asked at sign-up of the household and of each person; what is missing is named and nothing is taken', async () => {
    const eventId = await asked()
    const family = app.family(1, 1)
    const { questions } = await detailOf(eventId, family)
    expect(questions.map(({ prompt }) => prompt)).toEqual(['有什么忌口', '多大的衣服'])
    const [text, size] = questions
    if (!text || !size) throw new Error('no questions')
    const sign = (answers: { questionId: typeof text.questionId; personId: (typeof family.personIds)[number] | null; values: string[] }[]) =>
      app.as(family.account).events.signUp({ eventId, personIds: family.personIds, answers })
    const taste = { questionId: text.questionId, personId: null, values: ['不吃花生'] }
    const sizes = family.personIds.map((personId) => ({ questionId: size.questionId, personId, values: ['大'] }))
    expect(await sign([])).toMatchObject({ gate: 'answers', nextStep: 'answerQuestions' })
    expect(await sign([taste, ...sizes.slice(1)])).toMatchObject({ gate: 'answers', words: '请回答好：多大的衣服' })
    expect(await sign([{ ...taste, values: ['违禁'] }, ...sizes])).toMatchObject({ gate: 'answers', words: expect.stringMatching(/内容检查/) })
    expect(await sign([taste, ...sizes, { ...taste, personId: family.personIds[0] ?? null }])).toMatchObject({
      gate: 'answers',
      words: expect.stringMatching(/有变化/),
    })
    const result = await sign([taste, ...sizes])
    if (result.kind !== 'signedUp') throw new Error(result.words)
    const read = await desk().answers({ eventId, signUpId: result.signUpId })
    expect(read).toMatchObject([
      { prompt: '有什么忌口', person: '', values: ['不吃花生'], atDoor: false },
      { prompt: '多大的衣服', values: ['大'] },
      { prompt: '多大的衣服', values: ['大'] },
    ])
    const { rows } = await sql<{ sealed: Buffer }>`select answer_sealed as sealed from events_answer where event_id = ${eventId}`.execute(app.db)
    expect(rows.every(({ sealed }) => !sealed.includes('花生'))).toBe(true)
    await app.db.transaction().execute((work) => app.events.eraser(work, family.account.accountId, 'test'))
    expect((await sql`select from events_answer where event_id = ${eventId}`.execute(app.db)).rows).toEqual([])
  })

  test('at the door are seen and filled there alone, without what was answered at sign-up', async () => {
    const eventId = await app.event(
      { startsIn: hours(2) },
      withRules({ questions: [question({ required: false }), question({ prompt: '到场路线', atDoor: true })] }),
    )
    const family = app.family(1, 0)
    const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
    if (result.kind !== 'signedUp') throw new Error(result.words)
    const at = { eventId, signUpId: result.signUpId }
    const door = app.as(app.manager).door
    const [only] = await door.questions(at)
    expect(await door.questions(at)).toMatchObject([{ question: { prompt: '到场路线' }, values: [] }])
    const answer = (values: string[]) =>
      door.answer({ ...at, answers: [{ questionId: only?.question.questionId ?? asId(''), personId: null, values }] })
    expect(await answer([])).toMatchObject({ kind: 'refused', words: '请回答好：到场路线' })
    expect(await answer(['坐公交'])).toEqual({ kind: 'kept' })
    expect(await answer(['走路'])).toEqual({ kind: 'kept' })
    expect(await door.questions(at)).toMatchObject([{ values: ['走路'] }])
    await expect(app.as(app.account(['door_helper', ''])).door.questions(at)).rejects.toMatchObject({ status: 404 })
    const { account: carrier } = await enrolledDevice(app, eventId)
    expect(await app.as(carrier).door.questions(at)).toMatchObject([{ values: ['走路'] }])
    expect(
      await app
        .as(carrier)
        .door.answer({ ...at, answers: [{ questionId: only?.question.questionId ?? asId(''), personId: null, values: ['骑车'] }] }),
    ).toEqual({ kind: 'kept' })
  })
})

test('of two events that overlap the one that starts earlier is in front, also when it ends later', async () => {
  const long = await app.event({ startsIn: hours(200), lasts: hours(48) }, { title: '先开始' })
  const short = await app.event({ startsIn: hours(201), lasts: hours(1) }, { title: '后开始' })
  const listed = (await app.as(app.family(1, 0).account).events.list({})).items.map(({ eventId }) => eventId)
  expect(listed.indexOf(long)).toBeLessThan(listed.indexOf(short))
})
