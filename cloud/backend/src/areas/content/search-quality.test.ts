import type { SearchScope } from '@xiongguan/contract/content/search'
import { eventForms } from '../../seeds/demonstration'
import { createTestApp, type TestApp } from '../../testing/test-app'

let app: TestApp
const ids = new Map<string, string>()
beforeAll(async () => {
  app = await createTestApp()
  const { client } = await app.staff('event_manager')
  for (const form of eventForms(app.clock.now())) {
    const saved = await client.eventDesk.create(form)
    if (saved.kind !== 'saved') throw new Error(saved.words)
    if (form.title !== '亲子运动会') await client.eventDesk.publish({ eventId: saved.eventId })
    ids.set(form.title, saved.eventId)
  }
})
afterAll(() => app.destroy())

async function foundBy(words: string, scope?: SearchScope): Promise<string[]> {
  const { items } = await app.clients.visitor().content.search({ words, scope })
  return items.map((item) => (item.kind === 'article' ? item.article.slug : item.event.title))
}

/** Written by hand: what someone types, and what must be among the first three. */
const wanted = `
疫苗            vaccines-by-age
yimiao          vaccines-by-age
ym              vaccines-by-age
yimaio          vaccines-by-age
yimio           vaccines-by-age
yimmiao         vaccines-by-age
一苗            vaccines-by-age
役苗            vaccines-by-age
乙肝            vaccines-by-age
yigan           vaccines-by-age
hvp             vaccines-by-age
预防接踵        vaccines-by-age
打疫苗去哪里    vaccines-by-age
育儿补贴        childcare-subsidy
yuerbutie       childcare-subsidy
yuerbutei       childcare-subsidy
育儿补帖        childcare-subsidy
育儿捕贴        childcare-subsidy
yebt            childcare-subsidy
奶粉钱          childcare-subsidy
育兒補貼        childcare-subsidy
3600            childcare-subsidy
产检            antenatal-windows
chanjian        antenatal-windows
cj              antenatal-windows
铲检            antenatal-windows
糖耐            antenatal-windows
tangnai         antenatal-windows
孕妇            antenatal-windows
体检            child-checks
tijian          child-checks
儿保            child-checks
erbao           child-checks
说话晚          warning-signs
预警征像        warning-signs
shuohuawan      warning-signs
救护车          hotlines
jiuhuche        hotlines
救户车          hotlines
12356           hotlines
120             hotlines
心理咨询        hotlines
xinlizixun      hotlines
三减三健        three-less-three-healthy
sanjiansanjian  three-less-three-healthy
少盐            three-less-three-healthy
健康素养        health-literacy
jkSY            health-literacy
家庭日          family-day
5·15            family-day
会员活动日      members-day
huiyuanhuodongri members-day
剪纸            会员之家开放日 · 剪纸体验
jianzhi         会员之家开放日 · 剪纸体验
剪纸体验        会员之家开放日 · 剪纸体验
减纸体验        会员之家开放日 · 剪纸体验
嘉年华          家庭健康嘉年华
jianianhua      家庭健康嘉年华
jnh             家庭健康嘉年华
jainianhua      家庭健康嘉年华
家庭健康        家庭健康嘉年华
签到体验        今日签到体验
健康小班        健康体验小班
`
  .trim()
  .split('\n')
  .map((row) => row.split(/\s+(?=\S)/))
  .map(([words = '', ...rest]) => [words, rest.join(' ')] as const)

test.each(wanted)('%s finds %s among the first three', async (words, thing) => {
  expect((await foundBy(words)).slice(0, 3)).toContain(thing)
})

test.each(['火星', '房贷', '98765', 'blockchain', '鑫', '%', 'zz', '12357'])(
  '%s is nowhere: that is said, and something else is shown',
  async (words) => {
    const answer = await app.clients.visitor().content.search({ words })
    expect(answer.items).toEqual([])
    expect(answer.nearest.length).toBeGreaterThan(0)
  },
)

test('a title comes before a text, what is written before what it sounds like', async () => {
  const { items } = await app.clients.visitor().content.search({ words: '体验' })
  const titles = items.map((item) => (item.kind === 'article' ? item.article.title : item.event.title).includes('体验'))
  expect(titles).toEqual([...titles].sort((one, other) => Number(other) - Number(one)))
  expect(await foundBy('减')).not.toContain('会员之家开放日 · 剪纸体验')
})

test('says what was looked for instead, and which words hit', async () => {
  const answer = await app.clients.visitor().content.search({ words: 'yimiao' })
  expect(answer.meant).toBe('疫苗')
  expect(answer.items[0]?.marks).toContain('疫苗')
  expect((await app.clients.visitor().content.search({ words: '疫苗' })).meant).toBeNull()
})

test('a hit inside a text is quoted, never with a number', async () => {
  const { items } = await app.clients.visitor().content.search({ words: '乙脑' })
  const [hit] = items
  expect(hit?.excerpt).toContain('乙脑')
  expect(hit?.excerpt).not.toMatch(/\d/)
})

test('narrows to articles or to events', async () => {
  expect(await foundBy('活动', 'events')).not.toContain('members-day')
  expect(await foundBy('活动', 'articles')).not.toContain('今日签到体验')
  expect(await foundBy('活动')).toEqual(expect.arrayContaining(['members-day', '今日签到体验']))
})

test('a draft is found by nobody until it is published, and then by its new words', async () => {
  const { client } = await app.staff('event_manager')
  expect(await foundBy('运动会')).not.toContain('亲子运动会')
  const eventId = ids.get('亲子运动会') as Parameters<typeof client.eventDesk.publish>[0]['eventId']
  await client.eventDesk.publish({ eventId })
  expect((await foundBy('yundonghui'))[0]).toBe('亲子运动会')
  const form = eventForms(app.clock.now()).find(({ title }) => title === '亲子运动会')
  if (!form) throw new Error('no such event')
  await client.eventDesk.update({ eventId, form: { ...form, title: '亲子风筝节' } })
  expect(await foundBy('运动会')).toEqual([])
  expect((await foundBy('fengzheng'))[0]).toBe('亲子风筝节')
})

test('what is found by invitation alone is found, offered and kept by nobody who searches', async () => {
  const { client } = await app.staff('event_manager')
  const [form] = eventForms(app.clock.now())
  if (!form) throw new Error('no event')
  const quiet = { ...form, title: '静悄悄的茶话会', signUpRules: { ...form.signUpRules, listed: false } }
  const saved = await client.eventDesk.create(quiet)
  if (saved.kind !== 'saved') throw new Error(saved.words)
  await client.eventDesk.publish({ eventId: saved.eventId })
  expect(await foundBy('茶话会')).toEqual([])
  expect(await foundBy('chahuahui')).toEqual([])
  expect((await app.clients.visitor().content.offerWords({ typed: '茶话' })).items).toEqual([])
  // Listed and then taken back: it leaves the index too.
  await client.eventDesk.update({ eventId: saved.eventId, form: { ...quiet, signUpRules: { ...quiet.signUpRules, listed: true } } })
  expect((await foundBy('茶话会'))[0]).toBe('静悄悄的茶话会')
  await client.eventDesk.update({ eventId: saved.eventId, form: quiet })
  expect(await foundBy('茶话会')).toEqual([])
})

test('an event that is over comes last', async () => {
  const now = app.clock.now()
  app.clock.pass(60 * 24 * 8)
  const found = await foundBy('体验')
  expect(found.at(-1)).toMatch(/今日签到体验|健康体验小班/)
  app.clock.set(now)
})

describe('words offered while typing', () => {
  const offered = async (typed?: string) => (await app.clients.visitor().content.offerWords({ typed })).items.map(({ words }) => words)

  test.each([
    ['疫', '疫苗'],
    ['yim', '疫苗'],
    ['ym', '疫苗'],
    ['yimaio', '疫苗'],
    ['育儿', '育儿补贴怎么领'],
    ['jiuhu', '救护车'],
  ])('%s may become %s', async (typed, words) => {
    expect(await offered(typed)).toContain(words)
  })

  test('nothing typed: what titles and keywords say most, and never a number', async () => {
    const words = await offered()
    expect(words.length).toBeGreaterThan(3)
    expect(words.filter((each) => /^\d/.test(each))).toEqual([])
  })

  test('a word nobody writes is not offered', async () => {
    expect(await offered('火星')).toEqual([])
  })
})
