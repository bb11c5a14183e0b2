import { clean } from './axe'
import { openScreens, type Screens } from './screens'
import { at, seen, shows, tap } from './phone'
import type { Page } from 'playwright-core'
import { handbookPicture } from '../support/handbook'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

/** Shows a page of the phone anew, not the one kept in the stack. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(at(path))
}
const consents = 'areas/consent/pages/consents'

test('a consent is given and taken back on the phone; what it allowed stops at once, and the page says what', async () => {
  const { client } = await screens.house.family('consent-mother', [['妈妈', 'adult']])
  const phone = await screens.phone('consent-mother')
  await show(phone, consents)
  await tap(phone, '#decide-phone')
  await seen(phone, '#dialog-confirm').waitFor()
  await clean(phone)
  await tap(phone, '#dialog-confirm')
  await seen(phone, '#consent-phone')
    .getByText(/已同意/)
    .waitFor()

  await show(phone, 'areas/membership/pages/real-name')
  await tap(phone, '#agree-phone')
  await seen(phone, '#phone-number').fill('13900000032')
  await tap(phone, '#send-code')
  const code = /\d{6}/.exec((await seen(phone, '#code-sent').textContent()) ?? '')?.[0] ?? ''
  await seen(phone, '#phone-code').fill(code)
  await tap(phone, '#bind-phone')
  await shows(phone, '已绑定，尾号 0032')

  await show(phone, consents)
  await tap(phone, '#decide-phone')
  await shows(phone, '手机号立即删除，不再发短信、打电话。')
  await clean(phone)
  expect((await client.family.standing()).phoneEnd).toBe('0032')
  await tap(phone, '#dialog-confirm')
  await seen(phone, '#said').getByText('已撤回，立即生效。手机号立即删除').waitFor()
  await seen(phone, '#consent-phone')
    .getByText(/已撤回/)
    .waitFor()
  expect((await client.family.standing()).phoneEnd).toBeNull()
  await clean(phone)

  await show(phone, 'areas/membership/pages/real-name')
  await seen(phone, '#agree-phone').waitFor()
  expect(await phone.getByText('已绑定').filter({ visible: true }).count()).toBe(0)
})

test('a request about one’s data is answered at the desk with its clock, and the family reads the answer and the look', async () => {
  await screens.house.family('request-mother', [['妈妈', 'adult']])
  const phone = await screens.phone('request-mother')
  await show(phone, 'areas/consent/pages/my-data')
  await seen(phone, '#ask-words').fill('我的出生日期写错了，请改成证件上的')
  await tap(phone, '#ask-send')
  await seen(phone, '#ask-said').waitFor()
  await show(phone, 'areas/consent/pages/looks')
  await shows(phone, '还没有人看过')

  const { handle } = await screens.house.staff('registrar')
  const desk = await screens.desk(handle)
  await desk.goto('/console/')
  await desk.getByRole('link', { name: /答复 1 件个人信息申请/ }).click()
  await desk.getByText('我的出生日期写错了，请改成证件上的').waitFor()
  await shows(desk, /还有 1[45] 天/)
  await clean(desk)
  await handbookPicture(desk, 'data-requests')
  await desk.getByRole('button', { name: /^答复：更正我的信息/ }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: '发出答复' }).click()
  await dialog.getByText('请选择结果').waitFor()
  await clean(desk)
  await dialog.getByRole('radio', { name: '不能办理' }).check()
  await dialog.getByText(/不能办的理由、依据/).waitFor()
  await dialog.getByRole('radio', { name: '已经办好' }).check()
  await dialog.getByLabel('给本人的答复').fill('已按证件改好，今天生效')
  await dialog.getByRole('button', { name: '发出答复' }).click()
  await desk.getByText('没有等答复的申请').waitFor()
  await desk.getByText('已答复', { exact: true }).click()
  await desk.getByText('已按证件改好，今天生效').waitFor()
  await clean(desk)

  await show(phone, 'areas/consent/pages/my-data')
  await shows(phone, '答复：已按证件改好，今天生效')
  await shows(phone, '已办好')
  await show(phone, 'areas/consent/pages/looks')
  await shows(phone, '用途：本人申请')
  await shows(phone, /登记员/)
})

test('the impact assessment and the times of keeping are read at the desk, and printed without the frame around them', async () => {
  const { handle } = await screens.house.staff('registrar')
  await screens.house.app.tidy()
  const desk = await screens.desk(handle)
  await desk.goto('/console/privacy')
  await desk.getByRole('link', { name: '影响评估' }).click()
  await desk.getByRole('region', { name: '实名办理' }).getByText('必要性').waitFor()
  await desk
    .getByRole('row', { name: /实名办理/ })
    .getByText('高')
    .waitFor()
  await clean(desk)
  await desk.emulateMedia({ media: 'print' })
  expect(await desk.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await desk.getByText('嘉峪关市计划生育协会').filter({ visible: true }).count()).toBe(1)
  await desk.emulateMedia({ media: 'screen' })
  await desk.getByRole('link', { name: '保存期限' }).click()
  const exports = desk.getByRole('row', { name: /导出链接/ })
  await exports.getByText('0 条').waitFor()
  await desk
    .getByRole('row', { name: /人口与家庭登记/ })
    .getByText('不按天数，由别的事决定')
    .waitFor()
  await clean(desk)
})

test('whoever may not answer finds no such page', async () => {
  const { handle } = await screens.house.staff('editor')
  const desk = await screens.desk(handle)
  for (const path of ['privacy', 'privacy/impact', 'privacy/retention', 'audit/search', 'audit/unusual']) {
    await desk.goto(`/console/${path}`)
    await desk.getByText('这里的内容您现在不能查看').waitFor()
  }
  await clean(desk)
})
