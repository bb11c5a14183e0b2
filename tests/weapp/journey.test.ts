import { openForm } from '../support/function-world'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'
import type { WeappHost } from '../support/weapp-host'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

/** Taps the first node that says exactly this and listens. */
async function tapWords(host: WeappHost, words: string): Promise<void> {
  const [node] = host.nodes((each) => each.cl?.includes('press') === true && host.wordsIn(each) === words)
  if (!node) throw new Error(`nothing to tap says "${words}" on ${host.page().route}: ${host.words()}`)
  await host.tapNode(node)
}

async function addPerson(host: WeappHost, nickname: string, kind: 'adult' | 'child'): Promise<void> {
  if (!host.ids().includes('nickname')) await host.tap('add-person')
  await host.type('nickname', nickname)
  await host.tap(`kind-${kind}`)
  if (kind === 'child') await host.tap('consent')
  await host.tap('save-person')
  expect(host.words()).toContain(nickname)
}

test('a newcomer reads an article from 科普', async () => {
  const host = world.phoneWithApp('reader')
  await host.launch()
  expect(host.words()).toContain('求助热线')
  await host.open('/tabs/read/index')
  await host.tap('article-vaccines-by-age')
  expect(host.page().route).toBe('areas/content/pages/article/index')
  expect(host.words()).toContain('孩子的疫苗，按月龄一张表看清')
  expect(host.words()).toContain('乙肝疫苗')
  await host.back()
  expect(host.page().route).toBe('tabs/read/index')
  expect(host.problems).toEqual([])
})

test('a word typed into the search finds articles', async () => {
  const host = world.phoneWithApp('searcher')
  await host.launch('/areas/content/pages/search/index')
  await host.type('search-words', '产检')
  await host.tap('search-go')
  expect(host.ids()).toContain('article-antenatal-windows')
  expect(host.problems).toEqual([])
})

test('pinyin finds articles, and a favourite stays on the phone until the account takes it over', async () => {
  const host = world.phoneWithApp('keeps-favourites')
  await host.launch('/areas/content/pages/search/index')
  await host.type('search-words', 'chanjian')
  await host.tap('search-go')
  await host.tap('article-antenatal-windows')
  await host.tap('favourite')
  expect(host.words()).toContain('已收藏')
  expect(host.ids()).not.toContain('listen')
  await host.tap('keep-offline')
  expect(host.words()).toContain('已存到手机')
  await host.open('/areas/content/pages/favourites/index')
  expect(host.ids()).toContain('favourite-antenatal-windows')
  expect(host.ids()).toContain('kept-offline')
  expect(host.problems).toEqual([])
})

test('favourites and answers reach the member function, which holds no more rights than they need', async () => {
  const { reading, content } = world.phone('keeps-with-account')
  await reading.takeOverFavourites({ items: [{ kind: 'article', target: 'hotlines' }] })
  await reading.keepFavourite({ kind: 'article', target: 'warning-signs', kept: true })
  await reading.keepFavourite({ kind: 'article', target: 'hotlines', kept: false })
  expect((await reading.favourites({})).items).toMatchObject([{ target: 'warning-signs', article: { slug: 'warning-signs' } }])
  const { version } = await content.read({ slug: 'hotlines' })
  const said = { slug: 'hotlines', version, device: 'device-of-a-phone-01' }
  expect(await reading.sayHelpful({ ...said, helpful: true })).toEqual({ kind: 'done' })
  expect(await reading.sayHelpful({ ...said, helpful: false, reason: 'outdated' })).toEqual({ kind: 'done' })
})

test('from a shared card to the ticket: privacy, household, a family of three, sign-up, QR code', async () => {
  const eventId = await world.publish(openForm({ title: '家庭健康嘉年华', partyRule: 'adultWithChild' }))
  const event = `/areas/events/pages/event/index?eventId=${eventId}`
  const host = world.phoneWithApp('family-of-three')
  await host.launch(event)
  expect(host.words()).toContain('家庭健康嘉年华')
  await host.tap('step-acceptPrivacy')
  await host.tap('accept-privacy')
  if (host.page().route.includes('privacy')) await host.back()
  await host.tap('step-openHousehold')
  await host.type('find-place', '福民')
  await host.tap('place-620201001001')
  await host.tap('open-household')
  await addPerson(host, '妈妈', 'adult')
  await addPerson(host, '爸爸', 'adult')
  await addPerson(host, '小石榴', 'child')
  await host.back()
  expect(host.page().route).toBe('areas/events/pages/event/index')
  await host.tap('sign-up')
  expect(host.words()).toContain('已选 3 人')
  await host.tap('confirm')

  expect(host.page().route).toBe('areas/events/pages/ticket/index')
  const {
    items: [mine],
  } = await world.phone('family-of-three').events.mySignUps({})
  if (!mine) throw new Error('the sign-up is not there')
  const ticket = await world.phone('family-of-three').events.ticket({ signUpId: mine.signUpId })
  expect(host.wordsIn(host.find('code'))).toBe(ticket.code)
  expect(Object.values(host.find('qr'))).toContainEqual(expect.stringMatching(/^data:image\/gif;base64,/))
  expect(host.words()).not.toContain('妈妈')
  await host.back()
  expect(host.ids()).toContain('see-ticket')
  expect((await world.phone().events.get({ eventId })).seatsLeft).toBe(47)
  expect(host.problems).toEqual([])
})

test("the timer's message waits in the inbox and opens the ticket", async () => {
  const eventId = await world.publish(openForm())
  const personIds = await world.family('inbox', [['王女士', 'adult']])
  await world.phone('inbox').events.signUp({ eventId, personIds })
  await world.platform.runTimer()
  const host = world.phoneWithApp('inbox')
  await host.launch('/tabs/mine/index')
  await host.tap('inbox')
  expect(host.words()).toContain('报名成功')
  const { items } = await world.phone('inbox').notices.inbox({})
  const confirmed = items.find(({ kind }) => kind === 'signUpConfirmed')
  await host.tap(`notice-${confirmed?.noticeId}`)
  expect(host.page().route).toBe('areas/events/pages/ticket/index')
  expect(await world.phone('inbox').notices.inbox({})).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ noticeId: confirmed?.noticeId, readAt: expect.any(String) as string })]) as object[],
  })
  expect(host.problems).toEqual([])
})

test("an event is passed on by WeChat's share menu, and its link opens cold", async () => {
  const eventId = await world.publish(openForm({ title: '会员之家开放日' }))
  const host = world.phoneWithApp('sharer')
  await host.launch(`/areas/events/pages/event/index?eventId=${eventId}`)
  const shared = host.page().onShareAppMessage?.({ from: 'menu' })
  expect(shared?.title).toBe('会员之家开放日')
  const friend = world.phoneWithApp('friend')
  await friend.launch(shared?.path)
  expect(friend.words()).toContain('会员之家开放日')
  expect([...host.problems, ...friend.problems]).toEqual([])
})

test('a link that lost its words, or leads to nothing, says so and leaves a way on', async () => {
  for (const link of [
    '/areas/events/pages/event/index',
    '/areas/events/pages/event/index?eventId=01900000-0000-7000-8000-000000000000',
    '/areas/content/pages/article/index?slug=gone',
    '/areas/events/pages/ticket/index',
  ]) {
    const host = world.phoneWithApp('lost')
    await host.launch(link)
    expect(host.ids()).toContain('missing')
    expect(host.nodes((node) => node.cl?.includes('press') === true).length).toBeGreaterThan(0)
    expect(host.problems).toEqual([])
  }
})

test('关怀模式 is switched on in 我的, reaches every page and survives a page change', async () => {
  const host = world.phoneWithApp('care')
  await host.launch('/tabs/mine/index')
  const size = () => host.nodes((node) => /\bpage page--/.test(node.cl ?? '')).map((node) => node.cl)
  expect(size()).toEqual([expect.stringContaining('page--off')])
  await host.tap('care')
  expect(size()).toEqual([expect.stringContaining('page--large')])
  await host.open('/tabs/read/index')
  expect(size()).toEqual([expect.stringContaining('page--large')])
  expect(host.problems).toEqual([])
})

test('without network the app says so, keeps what was chosen, and signs up once when it is back', async () => {
  const eventId = await world.publish(openForm())
  await world.family('offline', [
    ['赵奶奶', 'adult'],
    ['赵爷爷', 'adult'],
  ])
  const host = world.phoneWithApp('offline')
  await host.launch(`/areas/events/pages/sign-up/index?eventId=${eventId}`)
  await host.connect(false)
  expect(host.ids()).toContain('offline-banner')
  await host.tap('confirm')
  expect(host.words()).toContain('已选 2 人')
  expect(host.page().route).toBe('areas/events/pages/sign-up/index')
  await host.connect(true)
  await host.tap('confirm')
  expect(host.page().route).toBe('areas/events/pages/ticket/index')
  expect((await world.phone().events.get({ eventId })).seatsLeft).toBe(48)
  expect(host.problems).toEqual([])
})

test('a full event says so and shows no way to sign up', async () => {
  const eventId = await world.publish(openForm({ capacity: 1 }))
  const first = await world.family('came-first', [['王女士', 'adult']])
  await world.phone('came-first').events.signUp({ eventId, personIds: first })
  await world.family('came-late', [['李女士', 'adult']])
  const host = world.phoneWithApp('came-late')
  await host.launch(`/areas/events/pages/event/index?eventId=${eventId}`)
  expect(host.words()).toContain('已满')
  expect(host.ids()).not.toContain('sign-up')
  await tapWords(host, '看看其他活动')
  expect(host.page().route).toBe('areas/events/pages/list/index')
  expect(host.problems).toEqual([])
})
