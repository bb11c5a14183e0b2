import { consentText } from '../../cloud/backend/src/areas/consent'
import { addDays, addMonths, civilDate } from '../../cloud/backend/src/platform/civil-date'
import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import { findings } from './axe'
import { shows } from './phone'
import { openScreens, type Screens } from './screens'

const here = '620201001001'
const phone = '19900000021'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

/** A family that keeps the timeline, left a phone, and has a child whose first vaccine should have been given a while ago. */
async function overdueFamily() {
  const { house } = screens
  const { client, personIds } = await house.family(
    'guidance-desk',
    [
      ['石榴妈妈', 'adult'],
      ['小石榴', 'child'],
    ],
    here,
  )
  await bindPhone(client.family, phone)
  const personId = personIds[1]
  if (!personId) throw new Error('no child was added')
  const birthDate = addMonths(civilDate(house.clock.now()), -5)
  const consentVersion = consentText('childHealth').version
  const kept = await client.timeline.setChild({ personId, birthDate, sex: 'female', consentVersion })
  if (kept.kind !== 'saved') throw new Error(kept.words)
  await house.app.areas.guidance.workOutCalls()
}

test('a community worker calls a family about what is overdue, and a family that asks for peace leaves the list', async () => {
  await overdueFamily()
  const worker = await screens.house.staff('community_worker', here)
  const desk = await screens.desk(worker.handle)
  await desk.goto('/console/')
  await desk.getByText('有家庭等着打电话提醒').waitFor()
  await desk.goto('/console/calls')
  await shows(desk, '石榴妈妈')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('button', { name: '打电话：石榴妈妈' }).click()
  const dialog = desk.getByRole('dialog', { name: '给“石榴妈妈”打电话' })
  expect(await desk.getByText(phone).count()).toBe(0)
  expect(await findings(desk)).toEqual([])
  await dialog.getByRole('button', { name: '显示号码' }).click()
  await dialog.getByRole('link', { name: phone }).waitFor()
  await dialog.getByText('卡介苗').first().waitFor()
  expect(await findings(desk)).toEqual([])

  // Without a result nothing is sent, and what was typed stays.
  await dialog.getByLabel('备注（可以不填）').fill('说周末去')
  await dialog.getByRole('button', { name: '记下结果' }).click()
  await dialog.getByText('请选择结果').waitFor()
  await dialog.getByRole('radio', { name: '会去办' }).click()
  await dialog.getByLabel('什么时候再打（可以不填）').fill(addDays(civilDate(screens.house.clock.now()), 7))
  await dialog.getByRole('button', { name: '记下结果' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByText(/会去办 · .*再打/).waitFor()

  await desk.getByRole('button', { name: '打电话：石榴妈妈' }).click()
  await dialog.getByRole('button', { name: '显示号码' }).click()
  await dialog.getByText('说周末去').waitFor()
  await dialog.getByRole('radio', { name: '请不要再打' }).click()
  await dialog.getByRole('button', { name: '记下结果' }).click()
  await shows(desk, '没有要打的电话')
  expect(await findings(desk)).toEqual([])
})

test('an administrator compares a schedule, enters the city’s vaccine, and judges a measurement in the standard’s words', async () => {
  const administrator = await screens.house.staff('city_administrator')
  const desk = await screens.desk(administrator.handle)
  await desk.goto('/console/schedules')
  await shows(desk, '各类程序现在用的版本')
  expect(await findings(desk)).toEqual([])
  await desk.getByRole('button', { name: '记下核对：免疫程序' }).click()
  const review = desk.getByRole('dialog', { name: /本地核对/ })
  await review.getByRole('button', { name: '记下' }).click()
  await review.getByText('请写清怎么核对的').waitFor()
  await review.getByLabel('怎么核对的').fill('对照 2026 年版程序逐行看过')
  expect(await findings(desk)).toEqual([])
  await review.getByRole('button', { name: '记下' }).click()
  await review.waitFor({ state: 'hidden' })
  await desk
    .getByText(/前再核对$/)
    .first()
    .waitFor()
  await desk.getByRole('link', { name: '免疫程序' }).click()
  await shows(desk, '这个版本的每一行')
  await desk.getByRole('cell', { name: '卡介苗' }).first().waitFor()
  expect(await findings(desk)).toEqual([])

  await desk.goto('/console/schedules/products')
  await desk.getByRole('button', { name: '填写：乙脑疫苗' }).click()
  const choice = desk.getByRole('dialog', { name: '本市的乙脑疫苗' })
  await choice.getByRole('radio', { name: '减毒活疫苗' }).click()
  await choice.getByRole('button', { name: '保存' }).click()
  await choice.getByText('请写清依据，至少 4 个字').waitFor()
  await choice.getByLabel('依据').fill('演示：市疾控口头答复')
  expect(await findings(desk)).toEqual([])
  await choice.getByRole('button', { name: '保存' }).click()
  await choice.waitFor({ state: 'hidden' })
  await desk.getByRole('cell', { name: '减毒活疫苗' }).waitFor()
  expect(await findings(desk)).toEqual([])

  await desk.goto('/console/schedules/growth')
  await shows(desk, '还没有结果')
  const today = civilDate(screens.house.clock.now())
  await desk.getByLabel('出生日期').fill(addMonths(today, -12))
  await desk.getByLabel(/^体重/).fill('7')
  await desk.getByLabel(/^身长/).fill('100')
  await desk.getByRole('button', { name: '评价' }).click()
  await desk.getByRole('cell', { name: '年龄别体重' }).waitFor()
  await desk.getByRole('cell', { name: '12 月龄' }).first().waitFor()
  expect(await findings(desk)).toEqual([])
})
