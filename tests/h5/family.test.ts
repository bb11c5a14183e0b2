import type { Browser, BrowserContext, Page } from 'playwright-core'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { openDesk } from './desk'
import { patience } from './patience'
import { at, seen, shows, signIn, tap } from './phone'

const community = '620201001001'
const pages = 'areas/membership/pages'

let site: WholeSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function phone(openid: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await signIn({ context, page, errors: [] }, site.origin, { openid })
  return page
}

const show = (page: Page, name: string, query: Record<string, string> = {}) => page.goto(at(`${pages}/${name}`, query))

/** Somebody new who has agreed to the privacy notice. */
async function newcomer(openid: string) {
  const client = site.house.clients.resident(openid)
  const { version } = await client.identity.privacyNotice()
  await client.identity.acceptPrivacy({ version })
  return phone(openid)
}

test('grandmother joins the household on her own phone, sees what is allowed and not more, until it ends', async () => {
  const { client, household } = await site.house.family('o-mother', [
    ['妈妈', 'adult'],
    ['奶奶', 'adult'],
    ['小满', 'child'],
  ])
  const mother = await phone('o-mother')
  await show(mother, 'household')
  await tap(mother, '#sharing')
  await tap(mother, '#invite-family')
  await tap(mother, '#relation-grandparent')
  await tap(mother, `#invite-${household.people[1]?.personId}`)
  await tap(mother, '#may-signUp')
  await tap(mother, '#may-seeEvents')
  expect(await findings(mother)).toEqual([])
  await tap(mother, '#read-familySharing')
  await shows(mother, '家人立即看不到您给他看的内容。')
  await tap(mother, '#agree-familySharing')
  await tap(mother, '#make-invitation')
  const code = (await seen(mother, '#code-shown').textContent()) ?? ''
  expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)

  const grandmother = await newcomer('o-grandmother')
  await show(grandmother, 'sharing')
  await seen(grandmother, '#family-code').fill(code.toLowerCase())
  await tap(grandmother, '#look-at-code')
  await shows(grandmother, '您在家里叫“奶奶”')
  await shows(grandmother, '您可以：看家里有哪些人')
  expect(await findings(grandmother)).toEqual([])
  await tap(grandmother, '#join')
  await shows(grandmother, '家人请您一起用这个家庭')
  await shows(grandmother, '小满')
  expect(await grandmother.getByText('添加家人').filter({ visible: true }).count()).toBe(0)
  expect(await grandmother.getByText('更换社区').filter({ visible: true }).count()).toBe(0)

  const sharerId = (await client.family.sharing())?.sharers[0]?.sharerId
  if (!sharerId) throw new Error('nobody shares')
  await show(mother, 'sharing')
  await mother.reload()
  await tap(mother, '#end-sharer')
  await tap(mother, '#dialog-confirm')
  await shows(mother, '还没有别的手机一起用。')
  await grandmother.reload()
  await shows(grandmother, '先告诉我们您住在哪个社区')
})

test('a phone by its code, a name by the original: from reading to verified in three steps', async () => {
  const { household } = await site.house.family('o-real-name', [['我', 'adult']])
  const personId = household.people[0]?.personId ?? ''
  const page = await phone('o-real-name')
  await show(page, 'real-name')
  await tap(page, '#agree-phone')
  await seen(page, '#phone-number').fill('13900000031')
  await tap(page, '#send-code')
  const code = /\d{6}/.exec((await seen(page, '#code-sent').textContent()) ?? '')?.[0] ?? ''
  await seen(page, '#phone-code').fill(code)
  await tap(page, '#bind-phone')
  await shows(page, '已绑定，尾号 0031')

  const number = inventedId(1)
  await tap(page, `#fill-${personId}`)
  await seen(page, '#real-name-name').fill('王合成')
  await seen(page, '#real-name-number').fill(`${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`)
  await tap(page, '#agree-name')
  expect(await findings(page)).toEqual([])
  await tap(page, '#submit-name')
  await shows(page, /请对照证件再看一遍/)
  await seen(page, '#real-name-number').fill(number)
  await tap(page, '#submit-name')
  await shows(page, '请带证件原件到所在社区，工作人员当面核对一次就好。')

  const { handle } = await site.house.staff('community_worker', community)
  const desk = await openDesk(site, browser, contexts, handle, 'verification')
  await desk.getByRole('button', { name: '核实：王合成' }).click()
  await desk.getByLabel('原件上的证件号码').fill(number)
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('button', { name: '号码一致，通过' }).click()
  await desk.getByText('没有等待核实的').waitFor()

  await page.reload()
  await shows(page, '已核实')
})

test('a child acts for a parent who agreed on their own phone, until it is stopped', async () => {
  await site.house.family('o-parent', [['老妈', 'adult']])
  const child = await newcomer('o-child')
  await show(child, 'acting')
  await tap(child, '#ask-to-act')
  await tap(child, '#scope-seeFamily')
  expect(await findings(child)).toEqual([])
  await tap(child, '#make-request')
  const code = (await seen(child, '#code-shown').textContent()) ?? ''

  const parent = await phone('o-parent')
  await show(parent, 'acting')
  await seen(parent, '#family-code').fill(code)
  await tap(parent, '#look-at-code')
  await shows(parent, '孩子请求替您（妈妈）办事')
  expect(await findings(parent)).toEqual([])
  await tap(parent, '#agree-actForElder')
  await tap(parent, '#confirm-acting')
  await seen(parent, '#for-me').waitFor()

  await show(child, 'acting')
  await child.reload()
  await tap(child, '#start-acting')
  await shows(child, '正在替妈妈办理')
  await child.getByText('我的', { exact: true }).filter({ visible: true }).first().click()
  await shows(child, /1 位家人/)
  await tap(child, '#stop-acting')
  await shows(child, '还没有建立，报名前要先建')
})

test('leaving is calm, tells nobody, and one press shows something else', async () => {
  const { client } = await site.house.family('o-stays', [['户主', 'adult']])
  const invitation = await client.family.invite({ relation: 'spouse', may: ['signUp'], consentVersion: consentText('familySharing').version })
  if (invitation.kind !== 'invited') throw new Error(invitation.words)
  const page = await newcomer('o-leaves')
  await site.house.clients.resident('o-leaves').family.join({ code: invitation.code })
  await show(page, 'leaving')
  await shows(page, '家里其他手机不会收到任何通知。')
  expect(await findings(page)).toEqual([])
  await tap(page, '#way-out')
  await page.waitForURL(/tabs\/read/)
  await show(page, 'leaving')
  await seen(page, '#find-place').fill('福民')
  await tap(page, `#place-${community}`)
  await tap(page, '#leave-quietly')
  await tap(page, '#dialog-confirm')
  await shows(page, '这是您自己的家庭，只有您看得到。')
  expect((await client.notices.inbox({})).items).toEqual([])
})
