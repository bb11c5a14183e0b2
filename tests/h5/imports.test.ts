import { inventedId } from '../../cloud/backend/src/testing/invented-ids'
import { inventedPhone, near, rosterFile, type Line } from '../../cloud/backend/src/areas/membership/testing-rosters'
import type { Page } from 'playwright-core'
import { clean } from './axe'
import { openScreens, type Screens } from './screens'
import { shows } from './phone'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())

const chosen = async (lines: readonly Line[]) => ({
  name: '福民社区名册.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await rosterFile(lines), 'base64'),
})

async function upload(page: Page, lines: readonly Line[]): Promise<void> {
  await page.goto('/console/imports')
  await page.getByLabel('选 Excel 文件').setInputFiles(await chosen(lines))
  await page.getByRole('button', { name: '上传并检查' }).click()
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  // What was asked has been carried out once the question is gone.
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const person = (serial: number, more: Line = {}): Line => ({
  name: `合成${serial}号`,
  document: inventedId(40_000 + serial),
  phone: inventedPhone(serial),
  bornOn: '1985-03-02',
  community: near.name,
  ...more,
})

test('a roster is looked at, decided, carried out and undone; what may be one person is settled by a human', async () => {
  const worker = await screens.house.staff('community_worker', near.code)
  const page = await screens.desk(worker.handle)
  await page.goto('/console/imports')
  await shows(page, '还没有导入过')
  await clean(page)

  // Another format is refused in words.
  await page.getByLabel('选 Excel 文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名\n甲') })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('alert').filter({ hasText: '不是 Excel' }).waitFor()

  await upload(page, [person(1, { relation: '户主', householdNumber: '一' }), person(2, { householdNumber: '一' }), person(3, { phone: '1380' })])
  await shows(page, '手机号：不是手机号')
  await clean(page)
  await confirm(page, '开始导入')
  await screens.house.app.carryOutImports()
  await page.getByRole('button', { name: '撤销导入' }).waitFor()
  await shows(page, '已导入')

  // The same person again, and somebody like them: both are said before anything is written.
  await upload(page, [person(1), person(2, { document: '' })])
  await shows(page, '证件号码相同')
  await page.getByRole('button', { name: '开始导入', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始导入', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '没有决定' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '先不办' }).click()
  await page.getByLabel('第 2 行怎么处理').selectOption('new')
  await page.getByLabel('第 3 行怎么处理').selectOption('skip')
  await shows(page, '可以开始了')
  await clean(page)
  await confirm(page, '开始导入')
  await screens.house.app.carryOutImports()
  await page.getByRole('button', { name: '撤销导入' }).waitFor()

  await page.goto('/console/')
  await page.getByRole('link', { name: /核对 1 对疑似重复的记录/ }).click()
  await clean(page)
  await page.getByRole('link', { name: '合成1号 与 合成1号' }).click()
  await shows(page, '留下第 1 条')
  await clean(page)
  await page.getByRole('button', { name: '是同一个人，合并' }).click()
  await clean(page)
  await page.getByRole('dialog').getByRole('button', { name: '合并', exact: true }).click()
  await confirm(page, '撤销合并')
  await page.getByRole('button', { name: '不是同一个人' }).click()
  await shows(page, '不是同一人')

  await page.goto('/console/imports')
  await page.getByRole('link', { name: '福民社区名册.xlsx' }).first().click()
  await page.getByRole('button', { name: '撤销导入' }).click()
  const undo = page.getByRole('dialog').getByRole('button', { name: '撤销导入' })
  expect(await undo.isDisabled()).toBe(true)
  await page.getByLabel(/已导入 \d+ 行/).fill((await page.getByText(/已导入 \d+ 行，请输入/).textContent())?.match(/\d+/)?.[0] ?? '')
  await clean(page)
  await undo.click()
  await undo.waitFor({ state: 'hidden' })
  await screens.house.app.carryOutImports()
  await page.getByRole('button', { name: '撤销导入' }).waitFor({ state: 'hidden' })
  await shows(page, '已撤销')
  await clean(page)
}, 300_000)
