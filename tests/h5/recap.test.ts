import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { madePicture } from '../../cloud/backend/src/testing/pictures'
import { handbookPicture } from '../support/handbook'
import { findings } from './axe'
import { pastEvent, publish } from './journey-forms'
import { at, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const desk = (staff: string) => screens.desk(staff)
const phone = (openid: string) => screens.phone(openid)

test('the story of an event on the phone: a picture with people waits for consent, and goes at once when it is withdrawn', async () => {
  const { eventId } = await pastEvent(screens.house)
  const manager = await screens.house.staff('event_manager')
  screens.house.wechat.answerPictures(() => 'pass')
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '加一张图片' }).click()
  const dialog = page.getByRole('dialog')
  const people = await madePicture({ width: 640, height: 420, format: 'jpeg' })
  await dialog.getByLabel('选图片').setInputFiles({ name: 'people.jpg', mimeType: 'image/jpeg', buffer: people })
  await dialog.getByLabel('图片说明').fill('一家人举着剪好的窗花')
  await dialog.getByRole('button', { name: '上传' }).click()
  await dialog.getByText('请先看看：图上认不认得出人').waitFor()
  await dialog.getByText('认得出人', { exact: true }).click()
  await dialog.getByText('还没有，先不给居民看').click()
  await handbookPicture(page, 'add-picture')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: '上传' }).click()
  await shows(page, '没有同意，居民看不到')
  screens.house.wechat.answerPictures(() => 'review')

  const theirs = await phone('organiser-reader')
  const recap = at('areas/events/pages/recap', { eventId })
  const picture = theirs.getByRole('img', { name: '一家人举着剪好的窗花' })
  const read = async () => {
    await theirs.goto('about:blank')
    await theirs.goto(recap)
    await shows(theirs, '老师手把手教剪窗花')
    await theirs.getByRole('img', { name: '桌上摆着剪好的窗花' }).waitFor()
  }
  await read()
  expect(await picture.count()).toBe(0)

  await page.getByRole('button', { name: '图上的人：一家人举着剪好的窗花' }).click()
  await page.getByRole('dialog').getByText('同意了').click()
  await page.getByLabel('谁同意的（只有活动负责人能看到，加密保存）').fill('演示 · 王女士')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await shows(page, /演示 · 王女士 .*同意/)
  await page.getByRole('heading', { name: '总结的图片' }).scrollIntoViewIfNeeded()
  await handbookPicture(page, 'event-pictures')
  expect(await findings(page)).toEqual([])
  await read()
  await picture.waitFor()
  await handbookPicture(theirs, 'recap')

  await page.getByRole('button', { name: '撤回同意：一家人举着剪好的窗花' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '撤回同意' }).click()
  await shows(page, '同意已撤回，居民看不到')
  await read()
  expect(await picture.count()).toBe(0)
})

test('from an event to its place and to its story, and back to what is on there next', async () => {
  const { eventId, venueId } = await pastEvent(screens.house)
  await publish(screens.house, { title: '下一场剪纸课', organiser: { ...organiserDefaults, venueId } })
  const theirs = await phone('organiser-visitor')
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await tap(theirs, '#to-recap')
  await shows(theirs, '21 人来了')
  await theirs.goBack()
  await tap(theirs, '#to-venue')
  await shows(theirs, '4 路车到站，从东门进')
  await shows(theirs, '下一场剪纸课')
  await handbookPicture(theirs, 'venue-on-phone')
})
