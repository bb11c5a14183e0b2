import type { Page } from 'playwright-core'
import { clean } from './axe'
import { openScreens, type Screens } from './screens'
import { at, shows } from './phone'
import { handbookPicture } from '../support/handbook'

const [fumin, east, west] = ['620201001001', '620201001901', '620201001902'] as const

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterEach(() => screens.leave())
afterAll(() => screens.close())

/** The choice of a select that is open. */
const choose = (page: Page, words: string) =>
  page.locator('.ant-select-item-option').filter({ hasText: words }).filter({ visible: true }).first().click()

async function splitAtDesk(page: Page): Promise<void> {
  await page.goto('/console/places')
  await page.getByRole('button', { name: '拆分：福民社区' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('第 1 个：名称').fill('福民东社区')
  await dialog.getByLabel('第 1 个：代码').fill(east)
  await dialog.getByLabel('第 2 个：名称').fill('福民西社区')
  await dialog.getByLabel('第 2 个：代码').fill(west)
  await dialog.getByRole('button', { name: '看看会发生什么' }).click()
  await page.getByRole('heading', { level: 1, name: '福民社区拆分为福民东社区、福民西社区' }).waitFor()
}

test('a community is split: seen before it happens, on the phone afterwards, and yesterday still adds up', async () => {
  const { house } = screens
  house.clock.pass(-24 * 60)
  const families = [
    await house.family(
      'o-wang',
      [
        ['王女士', 'adult'],
        ['小石榴', 'child'],
      ],
      fumin,
    ),
    await house.family('o-ma', [['马先生', 'adult']], fumin),
  ]
  house.clock.pass(24 * 60)
  const administrator = await house.staff('city_administrator')
  const before = await administrator.client.placeDesk.report({})
  const page = await screens.desk(administrator.handle)

  await splitAtDesk(page)
  await page.getByRole('region', { name: '会发生什么' }).getByRole('cell', { name: '福民西社区' }).waitFor()
  await clean(page)
  await handbookPicture(page, 'split-a-community')
  // Nothing has happened yet.
  expect(await families[0]?.client.membership.household()).toMatchObject({ community: { code: fumin } })

  await page.getByRole('checkbox', { name: /选中/ }).first().check()
  await page.getByRole('button', { name: /把选中的 1 户分过去/ }).click()
  await page.getByText('1 户分到福民东社区').waitFor()
  await page.getByRole('button', { name: '确认，马上生效' }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /^确\s?认$/ })
    .click()
  await page.getByText('区划调整已生效').waitFor()
  await page.getByText('已生效', { exact: true }).first().waitFor()

  // Both families' phones show where they are now, one in each half.
  const seen: string[] = []
  for (const openid of ['o-wang', 'o-ma']) {
    const phone = await screens.phone(openid)
    await phone.goto(at('areas/membership/pages/household'))
    await shows(phone, /福民(东|西)社区/)
    seen.push(
      (await phone
        .getByText(/福民(东|西)社区/)
        .filter({ visible: true })
        .first()
        .textContent()) ?? '',
    )
  }
  expect(seen.map((words) => /福民(东|西)社区/.exec(words)?.[0]).sort()).toEqual(['福民东社区', '福民西社区'])

  // The report of yesterday is what it was; today adds up to the same city.
  const yesterday = new Date(house.clock.now().getTime() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)
  const [then, now] = [await administrator.client.placeDesk.report({ asOf: yesterday }), await administrator.client.placeDesk.report({})]
  expect(then.total).toEqual(before.total)
  expect(then.groups).toEqual(before.groups)
  expect(now.total).toEqual(before.total)
  const halves = now.groups.flatMap(({ communities }) => communities).filter(({ code }) => code === east || code === west)
  expect(halves.map(({ households }) => households)).toEqual([1, 1])

  await page.goto('/console/place-report')
  await page.getByLabel('截至哪一天').first().fill(yesterday)
  await page
    .getByRole('region', { name: `以前（截至 ${yesterday}）（表格）` })
    .getByText('福民社区')
    .waitFor()
  await page
    .getByRole('region', { name: /^现在（截至/ })
    .getByText('福民东社区')
    .waitFor()
  await clean(page)

  await page.goto('/console/places')
  await page.getByText('福民东社区', { exact: true }).waitFor()
  await clean(page)
  await page.getByLabel('看哪一天').fill(yesterday)
  await page.getByText('福民社区', { exact: true }).waitFor()
})

test('the association’s tree shows who serves, the share with its counts, and what a re-zoning left to tidy', async () => {
  const { house } = screens
  const administrator = await house.staff('city_administrator')
  const page = await screens.desk(administrator.handle)
  await page.goto('/console/association')
  await page.getByText('这一天还没有组织').waitFor()
  const { unitDesk } = administrator.client
  const added = await unitDesk.add({ kind: 'city', form: { name: '演示 · 市计划生育协会', parentId: null, placeCode: '620200', from: '2024-01-01' } })
  if (added.kind !== 'saved') throw new Error(added.words)
  await page.reload()
  await page.getByText('填写机关编制后才能算，不估算').waitFor()
  await page.getByRole('spinbutton', { name: '机关编制' }).fill('20')
  await page.getByRole('button', { name: '从今天起按这个数' }).click()
  await page.getByText(/÷ 编制 20；要求不低于 15%，还没有达到/).waitFor()

  await page.getByRole('button', { name: '记下任职' }).click()
  await page.getByText('直接填写姓名').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '姓名' }).fill('演示挂职甲')
  await dialog.getByLabel('专职、挂职或兼职').click()
  await choose(page, '挂职')
  const day = (years: number) => `${house.clock.now().getUTCFullYear() + years}-01-01`
  await dialog.getByLabel('任期开始').fill(day(0))
  await dialog.getByLabel('任期结束').fill(day(2))
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await dialog.getByText(/挂职任期一般为 1 年/).waitFor()
  await dialog.getByLabel('任期结束').fill(day(1))
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByText('任职已记下').waitFor()
  await page.getByText(/（挂职 1 \+ 兼职 0）÷ 编制 20/).waitFor()
  await clean(page)
  await handbookPicture(page, 'association-tree')
})

test('there is no province, city or district to pick: on the page', async () => {
  const administrator = await screens.house.staff('city_administrator')
  const page = await screens.desk(administrator.handle)
  await page.goto('/console/places')
  await page.getByText('雄关街道').first().waitFor()
  const words = await page.locator('body').innerText()
  expect(words).not.toMatch(/市辖区|省份|选择省|选择市|选择区/)
  expect(words.split(/\s+/)).not.toContain('620201')
})
