import { sql } from 'kysely'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { civilDate } from '../../cloud/backend/src/platform/civil-date'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { rosterFile } from '../../cloud/backend/src/areas/membership/testing-rosters'
import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import { asUpload, madePicture } from '../../cloud/backend/src/testing/pictures'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'
import { eventForm } from '../support/server'

/** What people type or hand in about a family, by what it is: none of it may be read anywhere but by whoever has the right. */
export function canariesOf(mark: string, serial: number) {
  const phone = (at: number) => `1390000${String(serial * 10 + at).padStart(4, '0')}`
  return {
    openid: `o-canary-openid-${serial}`,
    nickname: `金丝${mark}乳名`,
    headName: `金丝${mark}户主`,
    phone: phone(0),
    document: inventedId(50_000 + serial * 10),
    address: `金丝${mark}巷八号`,
    childName: `金丝${mark}小童`,
    ownPhone: phone(1),
    statedName: `金丝${mark}实名`,
    statedDocument: inventedId(50_001 + serial * 10),
    waitingName: `金丝${mark}待核`,
    waitingDocument: inventedId(50_002 + serial * 10),
    deadName: `金丝${mark}先人`,
    deadDocument: inventedId(50_003 + serial * 10),
    asked: `金丝${mark}想问的事`,
    answered: `金丝${mark}答复了`,
    relativePurpose: `金丝${mark}办后事`,
    memberName: `金丝${mark}会员`,
    memberPhone: phone(2),
    statement: `金丝${mark}入会的话`,
    organisation: `金丝${mark}单位`,
    reviewWords: `金丝${mark}退回的话`,
    touchNote: `金丝${mark}联系备注`,
    callPhone: phone(3),
    changeReason: `金丝${mark}想换人`,
    aloneReason: `金丝${mark}联系不上`,
    note: `金丝${mark}个案备注`,
    account: `62220202001122${String(33_000 + serial)}`,
    referral: `金丝${mark}转介情况`,
    urgent: `金丝${mark}紧急理由写得够长`,
    importedName: `金丝${mark}名册`,
    importedPhone: phone(4),
    importedDocument: inventedId(50_004 + serial * 10),
    importedAddress: `金丝${mark}路九号`,
    fileName: `金丝${mark}文件`,
    editedAddress: `金丝${mark}改的住址`,
    answer: `金丝${mark}报名回答`,
    held: `金丝${mark}待审的字`,
    officer: `金丝${mark}会长`,
    agreed: `金丝${mark}同意人`,
    signed: `金丝${mark}签字人`,
    unhelpful: `金丝${mark}没帮上忙`,
    question: `金丝${mark}读后提问`,
    reply: `金丝${mark}读后答话`,
    batch: `金丝${mark}批号`,
    hospital: `金丝${mark}医院`,
    lastPeriod: `2026-04-${10 + serial}`,
    dueDate: `2026-08-${10 + serial}`,
    callNote: `金丝${mark}电话里说的`,
  }
}
export type Canary = keyof ReturnType<typeof canariesOf>
export type Canaries = Record<Canary, string>

const purpose = 'service' as const
const approve = { verdict: 'approve' } as const

/** The result as it must be; anything else tells what it was. */
function must<Result extends { kind: string }, Kind extends Result['kind']>(result: Result, kind: Kind): Extract<Result, { kind: Kind }> {
  if (result.kind !== kind) throw new Error(`not ${kind}: ${JSON.stringify(result)}`)
  return result as Extract<Result, { kind: Kind }>
}

type Colleague = Awaited<ReturnType<TestApp['staff']>>
export type Desk = {
  registrar: Colleague
  administrator: Colleague
  manager: Colleague
  editor: Colleague
  /** Two workers of the community, who keep its file between them. */
  workers: readonly [Colleague, Colleague]
}
type Flow = { test: TestApp; community: string; canaries: Canaries; desk: Desk }

const person = (more: object) => ({ name: '', phone: null, document: null, bornOn: '1970-01-02', sex: null, guardianAgreed: false, ...more })

/** A household at the desk of the register: a head, a young child, and an edit of its address that came too late. */
async function register({ community, canaries, desk: { registrar, workers } }: Flow) {
  const { registerDesk } = registrar.client
  const document = { kind: 'residentId' as const, number: canaries.document }
  const head = person({ name: canaries.headName, phone: canaries.phone, document })
  const { householdId } = must(await registerDesk.registerHousehold({ communityCode: community, address: canaries.address, head }), 'saved')
  const child = person({ name: canaries.childName, bornOn: '2020-03-04', guardianAgreed: true })
  must(await registerDesk.registerPerson({ householdId, relation: 'child', person: child }), 'saved')
  const edit = (place: number, value: string) => {
    const editId = asId<'FieldEdit'>(`01900000-0000-7000-8000-${canaries.phone.slice(-4)}0000000${place}`)
    return { editId, householdId, personId: null, field: 'address' as const, value, basedOn: 0 }
  }
  await workers[0].client.registerField.sync({ edits: [edit(1, `${canaries.address}东`)] })
  await workers[1].client.registerField.sync({ edits: [edit(2, canaries.editedAddress)] })
  const people = (await registerDesk.file({ householdId, purpose })).people
  const childId = people.at(-1)?.personId ?? asId<'Person'>('')
  const asking = must(await workers[0].client.registerDesk.askChildFile({ personId: childId, purpose, days: 1 }), 'asked')
  return { householdId, personId: people[0]?.personId ?? asId<'Person'>(''), childId, childRequestId: asking.requestId }
}

const bornIn = '1950-01-02'

/** A family on its own phone: nickname, phone by text message, a name that was verified, questions about its data. */
async function family({ test, community, canaries, desk }: Flow) {
  const made = await test.family(canaries.openid, [[canaries.nickname, 'adult']], community)
  const { client } = made
  const [personId = asId<'Person'>('')] = made.personIds
  await bindPhone(client.family, canaries.ownPhone)
  await state(client, personId, canaries.statedName, canaries.statedDocument)
  const worker = desk.workers[0].client
  const [naming] = (await worker.familyDesk.namings({})).items
  if (!naming) throw new Error('no statement waits')
  must(await worker.familyDesk.verifyNaming({ namingId: naming.namingId, seenNumber: canaries.statedDocument }), 'done')
  must(await client.consent.ask({ kind: 'access', words: canaries.asked }), 'asked')
  const [request] = await client.consent.requests()
  if (!request) throw new Error('nothing was asked')
  const asAdministrator = desk.administrator.client.privacyDesk
  must(await asAdministrator.answer({ requestId: request.requestId, outcome: 'done', answer: canaries.answered }), 'answered')
  must(await client.consent.ask({ kind: 'correction', words: canaries.asked }), 'asked')
  const about = { name: canaries.deadName, documentKind: 'residentId' as const, number: canaries.deadDocument }
  const asked = must(await client.family.askAsRelative({ ...about, relation: 'child', wants: ['see'], purpose: canaries.relativePurpose }), 'asked')
  const [article] = (await client.content.list({})).items
  const { version } = await client.content.read({ slug: article?.slug ?? '' })
  await client.reading.sayHelpful({ slug: article?.slug ?? '', version, helpful: false, reason: 'other', text: canaries.unhelpful })
  return {
    ...made,
    householdId: made.household.householdId,
    personId,
    relativeRequestId: asked.request.requestId,
    consentRequestId: request.requestId,
  }
}

async function state(client: Awaited<ReturnType<TestApp['family']>>['client'], personId: string, name: string, number: string) {
  const { version } = await client.family.namingNotice({ kind: 'adult' })
  const stated = { personId: asId<'Person'>(personId), name, documentKind: 'residentId' as const, number, bornOn: bornIn, consentVersion: version }
  must(await client.family.stateName(stated), 'stated')
}

/** A family whose stated name still waits for a worker. */
async function waiting({ test, community, canaries, desk }: Flow) {
  const made = await test.family(`${canaries.openid}-waiting`, [[canaries.nickname, 'adult']], community)
  await state(made.client, made.personIds[0] ?? '', canaries.waitingName, canaries.waitingDocument)
  const [naming] = (await desk.workers[0].client.familyDesk.namings({})).items
  return { ...made, householdId: made.household.householdId, namingId: naming?.namingId ?? '' }
}

/** A member who keeps households, one who was sent back, one of an organisation; what they note and what families ask. */
async function members(
  { test, community, canaries, desk: { workers } }: Flow,
  kept: { householdId: string; client: Awaited<ReturnType<TestApp['family']>>['client'] },
) {
  const worker = workers[0].client
  const join = async (place: string, more: object = {}, phone = canaries.memberPhone) => {
    const made = await test.family(`${canaries.openid}-${place}`, [['大人', 'adult']], community)
    await bindPhone(made.client.family, phone)
    const { version: consentVersion } = await made.client.members.notice()
    const about = { personId: made.personIds[0] ?? asId<'Person'>(''), kind: 'individual' as const, volunteer: false, strengths: [] }
    const form = { ...about, name: canaries.memberName, statement: canaries.statement, consentVersion, ...more }
    return { ...made, memberId: must(await made.client.members.apply(form), 'saved').membership.memberId }
  }
  const contact = await join('contact')
  const other = await join('other')
  const sentBack = await join('sent-back')
  // A fourth code within the hour goes to no number.
  const group = await join('group', { kind: 'group', organisation: canaries.organisation }, '13800000199')
  await worker.memberDesk.review({ memberId: sentBack.memberId, verdict: { verdict: 'return', words: canaries.reviewWords } })
  for (const { memberId } of [contact, other]) {
    must(await worker.memberDesk.review({ memberId, verdict: approve }), 'decided')
    must(await worker.contactDesk.appoint({ memberId }), 'done')
  }
  const householdId = asId<'Household'>(kept.householdId)
  await worker.contactDesk.assign({ memberId: contact.memberId, householdIds: [householdId] })
  const on = civilDate(test.clock.now())
  must(await contact.client.contacts.noteTouch({ householdId, kind: 'call', on, note: canaries.touchNote }), 'done')
  must(await kept.client.contacts.allowCall({ phone: canaries.callPhone, consentVersion: consentText('memberContact').version }), 'done')
  return { contact, other, sentBack, group, householdId, kept }
}

/** The same member hands a household over, the worker decides for whoever cannot be reached, and the family wants somebody else. */
async function handOver({ canaries, desk: { workers } }: Flow, { other, householdId, kept }: Awaited<ReturnType<typeof members>>) {
  const { contactDesk } = workers[0].client
  must(await contactDesk.propose({ householdId, takerId: other.memberId }), 'done')
  const { handover } = await contactDesk.of({ householdId })
  const handoverId = handover?.handoverId ?? asId<'Handover'>('')
  await other.client.contacts.answerHandover({ handoverId, agree: true })
  must(await contactDesk.decideAlone({ handoverId, cannot: 'giver', reason: canaries.aloneReason }), 'done')
  must(await kept.client.contacts.askForAnother({ reason: canaries.changeReason }), 'done')
  return handoverId
}

/** A file of two contacts with its note, a referral, an emergency opening. */
async function custody({ canaries, desk: { registrar, administrator, workers } }: Flow, householdId: string) {
  const home = asId<'Household'>(householdId)
  const fileId = await assignDuty(registrar.client, householdId, [workers[0].accountId, workers[1].accountId])
  await workers[0].client.custodyField.saveNote({ fileId, note: `${canaries.note} 独生子女死亡 账号 ${canaries.account}`, revision: 1 })
  await workers[0].client.custodyField.refer({ householdId: home, note: canaries.referral })
  const roster = `${canaries.document},死亡,演示,演示`
  await registrar.client.custodyDesk.previewRoster({ roster })
  await registrar.client.custodyDesk.importRoster({ roster })
  const { openingId } = await administrator.client.custodyDesk.openUrgently({ householdId: home, reason: canaries.urgent })
  return { fileId, openingId }
}

/** A roster of the community, carried out; and the same people once more in another file, as a pair that waits for a human. */
async function roster({ test, canaries, desk: { workers } }: Flow, communityName: string) {
  const { importDesk, duplicateDesk } = workers[0].client
  const line = { name: canaries.importedName, document: canaries.importedDocument, phone: canaries.importedPhone, address: canaries.importedAddress }
  const upload = async () => {
    const file = await rosterFile([{ ...line, bornOn: '1985-03-02', community: communityName }])
    const { importId } = must(await importDesk.upload({ fileName: `${canaries.fileName}.xlsx`, file }), 'read')
    await importDesk.decideAll({ importId, level: 'likely', decision: 'new' })
    must(await importDesk.start({ importId }), 'done')
    await test.app.carryOutImports()
    return importId
  }
  const importId = await upload()
  await upload()
  const [pair] = (await duplicateDesk.list({ state: 'open' })).items
  if (!pair) throw new Error('nobody noticed the pair')
  return { importId, duplicateId: pair.ticketId }
}

/** An event that asks a question, answered; a picture somebody agreed to; a text that waits for a reader. */
async function events({ test, canaries, desk: { manager } }: Flow, { client, personIds }: Awaited<ReturnType<typeof family>>) {
  const shape = { options: [], required: false, atDoor: false, perPerson: false }
  const question = { questionId: null, prompt: '有什么要告诉我们', kind: 'text' as const, ...shape }
  const form = eventForm({ signUpRules: { ...plainSignUpRules, questions: [question] } }, test.clock.now())
  const { eventId } = must(await manager.client.eventDesk.create(form), 'saved')
  await manager.client.eventDesk.publish({ eventId })
  const [asked] = (await client.events.get({ eventId })).questions
  const answers = [{ questionId: asked?.questionId ?? asId<'Question'>(''), personId: null, values: [canaries.answer] }]
  const { signUpId } = must(await client.events.signUp({ eventId, personIds, answers }), 'signedUp')
  return { eventId, signUpId }
}

async function picture({ test, canaries, desk: { manager } }: Flow) {
  const { organiserDesk, eventDesk, pictureDesk } = manager.client
  const { eventId } = must(await eventDesk.create(eventForm({}, test.clock.now())), 'saved')
  await eventDesk.publish({ eventId })
  await sql`update events_event set starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days', sign_up_opens_at = sign_up_opens_at - interval '30 days',
    sign_up_closes_at = sign_up_closes_at - interval '30 days', cancel_until_at = cancel_until_at - interval '30 days' where event_id = ${eventId}`.execute(
    test.db,
  )
  must(await organiserDesk.summarise({ eventId, story: '大家都来了。', walkIns: { adults: 1, children: 0 }, shown: true }), 'done')
  const { picture: uploaded } = must(await pictureDesk.upload(asUpload(await madePicture())), 'saved')
  const consent = { from: canaries.agreed, on: '2026-11-20' }
  const people = { recognisable: true, consent }
  must(await organiserDesk.addPicture({ eventId, pictureId: uploaded.pictureId, people }), 'done')
  return { pastEventId: eventId, pictureId: uploaded.pictureId }
}

async function campaign({ canaries, desk: { editor } }: Flow) {
  const consent = { by: 'self' as const, on: '2020-01-01', signedBy: canaries.signed, keptAt: '会员之家' }
  const about = { kind: 'role_model' as const, title: '热心人', person: '演示', story: '谁家有事都来找她帮一把手。', pictureId: null, ofMinor: false }
  return must(await editor.client.campaignDesk.addEntry({ ...about, consent }), 'saved').entry.entryId
}

/** The association of the place, and who presides over it. */
async function officers({ community, canaries, desk: { administrator } }: Flow, parentId: string) {
  const { unitDesk } = administrator.client
  const form = { name: '演示社区协会', parentId: asId<'Unit'>(parentId), placeCode: community, from: '2024-01-01' }
  const { unitId } = must(await unitDesk.add({ kind: 'community', form }), 'saved')
  const term = {
    post: 'president',
    engagement: 'honorary',
    frontLine: true,
    personId: null,
    termNumber: 1,
    from: '2024-03-01',
    to: '2029-03-01',
  } as const
  must(await unitDesk.addOfficer({ unitId, form: { ...term, name: canaries.officer } }), 'saved')
  return unitId
}

/** A family's timeline: a child born early with a dose, a pregnancy with a colour, and a call about what is overdue. */
async function timeline({ test, canaries, desk: { workers } }: Flow, { client }: Awaited<ReturnType<typeof family>>) {
  const { version: childConsentVersion } = await client.membership.childConsentNotice()
  const added = must(await client.membership.addPerson({ nickname: canaries.nickname, kind: 'child', childConsentVersion }), 'saved')
  const personId = added.household.people.find(({ kind }) => kind === 'child')?.personId ?? asId<'Person'>('')
  const ofChild = { consentVersion: consentText('childHealth').version }
  must(await client.timeline.setChild({ personId, birthDate: '2026-07-02', sex: 'female', dueDate: canaries.dueDate, ...ofChild }), 'saved')
  must(await client.timeline.recordDose({ subjectId: personId, doseId: 'hepb-1', givenOn: '2026-07-02', batch: canaries.batch }), 'saved')
  const ofPregnancy = { consentVersion: consentText('pregnancy').version }
  const dating = { basis: 'lastPeriod' as const, date: canaries.lastPeriod }
  const begun = must(await client.timeline.startPregnancy({ dating, ...ofPregnancy }), 'saved')
  const pregnancyId = asId<'Pregnancy'>(begun.timeline.subjects.find(({ kind }) => kind === 'pregnancy')?.subjectId ?? '')
  must(await client.timeline.noteColour({ pregnancyId, colour: { colour: 'yellow', hospital: canaries.hospital, on: '2026-11-01' } }), 'saved')
  must(await client.timeline.setPlanning({ planning: 'pregnancy', ...ofPregnancy }), 'saved')
  await test.app.areas.guidance.workOutCalls()
  await test.app.areas.guidance.remind()
  await workers[0].client.guidanceDesk.openCall({ personId })
  must(await workers[0].client.guidanceDesk.noteCall({ personId, outcome: 'willGo', note: canaries.callNote }), 'done')
  return { childId: personId, pregnancyId }
}

/** Questions under an article: one answered, one that waits. */
async function questions({ canaries, desk: { editor } }: Flow, { client }: Awaited<ReturnType<typeof family>>) {
  const consentVersion = consentText('articleQuestions').version
  const ask = (text: string) => client.questions.ask({ slug: 'vaccines-by-age', text, consentVersion })
  must(await ask(`${canaries.question}一`), 'asked')
  const [first] = (await client.questions.mine({})).items
  if (!first) throw new Error('nothing was asked')
  must(await editor.client.questionDesk.answer({ questionId: first.questionId, answer: canaries.reply }), 'done')
  must(await ask(`${canaries.question}二`), 'asked')
}

export type Planted = Awaited<ReturnType<typeof plantFlows>>

/** Lets everything be typed, handed in and noted about the families of one community, by the real operations of those who do it. */
export async function plantFlows(flow: Flow, where: { communityName: string; parentUnitId: string }) {
  const { test, canaries } = flow
  const household = await register(flow)
  const own = await family(flow)
  const later = await waiting(flow)
  const people = await members(flow, later)
  const handoverId = await handOver(flow, people)
  const file = await custody(flow, household.householdId)
  const rosters = await roster(flow, where.communityName)
  const signedUp = await events(flow, own)
  const shown = await picture(flow)
  const kept = await timeline(flow, own)
  await questions(flow, own)
  const entryId = await campaign(flow)
  const unitId = await officers(flow, where.parentUnitId)
  const origin = { accountId: flow.desk.workers[1].accountId, field: '家人称呼', subjectKind: 'person' as const, subjectId: own.personId }
  const heldTextId = await test.db.transaction().execute((work) => test.app.areas.notices.holdText(work, { ...origin, text: canaries.held }))
  return { household, own, later, people, handoverId, file, rosters, signedUp, shown, kept, entryId, unitId, heldTextId }
}
