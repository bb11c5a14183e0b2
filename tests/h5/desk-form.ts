import type { Page } from 'playwright-core'
import { addDays, civilDate } from '../../cloud/backend/src/platform/civil-date'

/** A field of the console by its label. */
export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first()

export async function fillTime(page: Page, label: string, time: string, nth = 0): Promise<void> {
  await page.getByLabel(label, { exact: true }).nth(nth).fill(time)
  await page.keyboard.press('Enter')
}

/** The day so many days from now, as the form takes it. */
export const dayFrom = (now: Date) => (days: number) => addDays(civilDate(now), days)

/** Fills a new event: in ten days, open since yesterday. */
export async function fillEvent(page: Page, now: Date, { kind, title, seats }: { kind: string; title: string; seats: number }): Promise<void> {
  const day = dayFrom(now)
  await page.getByText(kind).first().click()
  await field(page, '活动名称').fill(title)
  await field(page, '名额（人）').fill(String(seats))
  await field(page, '一句话介绍').fill('从电脑到手机')
  await field(page, '活动说明').fill('在工作台填好，手机上就能看到。')
  await field(page, '地点').fill('会员之家')
  await field(page, '详细地址').fill('演示地址')
  await fillTime(page, '开始', `${day(10)} 09:30`)
  await fillTime(page, '结束', `${day(10)} 16:30`)
  await fillTime(page, '报名开始', `${day(-1)} 08:00`)
  await fillTime(page, '报名截止', `${day(9)} 18:00`)
  await fillTime(page, '最晚取消', `${day(9)} 18:00`)
}

/** Opens the form of a new event from the menu. */
export async function openNewEvent(page: Page): Promise<void> {
  await page.getByRole('link', { name: '活动' }).first().click()
  await page
    .getByRole('link', { name: /新建活动/ })
    .or(page.getByRole('button', { name: /新建活动/ }))
    .first()
    .click()
}

/** Saves the form and publishes what it made. */
export async function saveAndPublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /保存/ }).first().click()
  await page.getByRole('button', { name: /发布/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /发布/ }).click()
  await page.getByText('报名中').filter({ visible: true }).first().waitFor()
}
