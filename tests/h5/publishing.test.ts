import type { Browser, BrowserContext, Page } from 'playwright-core'
import { madePicture } from '../../cloud/backend/src/testing/pictures'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { at, shows } from './phone'

describe('from the desk to a phone', () => {
  let site: WholeSite
  let browser: Browser
  const contexts: BrowserContext[] = []
  const found: string[] = []

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

  async function desk(staff: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    contexts.push(context)
    await context.request.post(`${site.origin}/api/dev/session`, { data: { staff } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    return page
  }

  async function phone(path: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(path)
    return page
  }

  const look = async (page: Page, where: string) => {
    for (const finding of await findings(page)) found.push(`${where}: ${finding}`)
  }
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

  test('written with a fact and a picture, published by somebody else, read on a phone, corrected in public', async () => {
    const editor = await site.house.staff('editor')
    const second = await site.house.staff('editor')
    const page = await desk(editor.handle)
    await page.goto('/console/articles')
    await press(page, '新写一篇').click()
    await field(page, '标题').fill('心里难受的时候')
    await look(page, 'new article')
    await inDialog(page, '开始写').click()

    await page.waitForURL(/\/edit$/)
    const slug = /articles\/([^/]+)\/edit/.exec(page.url())?.[1] ?? ''
    await field(page, '摘要：给谁看、有什么用').fill('给每一个撑不住的人')
    await field(page, '来源').fill('公开资料（演示）')
    // By keyboard alone: write, make it bold, refer to a fact, leave a list.
    const text = page.getByRole('textbox', { name: '正文' })
    await text.focus()
    await page.keyboard.type('睡不着、总想哭，可以打')
    await press(page, '引用资料').focus()
    await page.keyboard.press('Enter')
    await field(page, '找资料').fill('12356')
    await page.getByRole('dialog').getByRole('button', { name: /12356/ }).first().click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('，有人听您说。')
    await page.keyboard.press('Enter')
    await press(page, '列表').click()
    await page.keyboard.type('先说在哪里')
    await page.keyboard.press('Enter')
    await page.keyboard.type('再说怎么了')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('吃药 3 天没好转，去医院看看。')
    await press(page, '图片').click()
    await field(page, '选图片').setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: await madePicture({ width: 900, height: 500 }) })
    await inDialog(page, '上传').click()
    await page.getByRole('alert').getByText('请写图片说明').waitFor()
    await page.getByRole('dialog').getByLabel('图片说明').fill('两个人坐在长椅上说话')
    await inDialog(page, '上传').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await press(page, '去问谁').click()
    await page.getByText('已自动保存').waitFor()
    await page.getByText('数字要有出处：请改用资料引用').waitFor()
    await look(page, 'editor')
    await handbookPicture(page, 'write-article')

    const kept = await editor.client.articleDesk.get({ slug })
    expect(kept.form.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph', 'image', 'callout'])
    expect(kept.form.blocks[0]).toMatchObject({
      content: [{ kind: 'text' }, { kind: 'factRef', fact: 'hotline.12356' }, { kind: 'text', text: '，有人听您说。' }],
    })
    expect(kept.form.blocks[1]).toMatchObject({ items: [[{ text: '先说在哪里' }], [{ text: '再说怎么了' }]] })
    await page.getByRole('button', { name: '送审', exact: true }).click()
    await inDialog(page, '送审').click()
    await page
      .getByText(/必须改/)
      .first()
      .waitFor()
    await inDialog(page, '先不').click()
    await page.locator('[data-node-view-content]').last().click()
    await page.keyboard.type('找社区工作者。')
    await page.getByText('已自动保存').waitFor()
    await page.getByRole('button', { name: '送审', exact: true }).click()
    await inDialog(page, '送审').click()
    await page.getByText('已送审，等另一位同事来看').waitFor()

    await page.goto(`/console/articles/${slug}`)
    await page.getByText('请另一位同事来审核').waitFor()
    expect(await press(page, '发布').count()).toBe(0)

    const other = await desk(second.handle)
    await other.goto('/console/')
    await other.getByText('审核《心里难受的时候》').click()
    await press(other, '发布').waitFor()
    await look(other, 'review')
    await handbookPicture(other, 'review-article')
    await press(other, '发布').click()
    await inDialog(other, '发布').click()
    await other.getByText('已发布，群众现在就能看到').waitFor()

    const reader = await phone(at('areas/content/pages/article', { slug }))
    await shows(reader, '先说在哪里')
    await shows(reader, '12356')
    await reader.getByRole('img', { name: '两个人坐在长椅上说话' }).scrollIntoViewIfNeeded()
    await reader.waitForFunction(() => (document.querySelector('img.picture') as HTMLImageElement | null)?.naturalWidth === 900)
    await look(reader, 'article with a picture')

    const draft = await editor.client.articleDesk.get({ slug })
    const blocks = draft.form.blocks.filter((_block, place) => place !== 2)
    await editor.client.articleDesk.save({ slug, revision: draft.revision, form: { ...draft.form, blocks } })
    const correction = { wrong: '写了要等几天再去医院', right: '不舒服就去，不用等' }
    await editor.client.articleDesk.submit({ slug, revision: draft.revision + 1, note: '', correction })
    await second.client.articleDesk.publish({ slug, number: 2, startsAt: null, endsAt: null })
    await reader.reload()
    await shows(reader, '现在：不舒服就去，不用等')
    await handbookPicture(reader, 'correction')
    await look(reader, 'corrected article')
    await reader.locator('#all-corrections:visible').click()
    await shows(reader, '心里难受的时候')
    await look(reader, 'corrections')

    await other.goto(`/console/articles/${slug}/versions/2`)
    await other.getByText('删去').first().waitFor()
    await look(other, 'difference')
    await second.client.articleDesk.withdraw({ slug, words: '内容有误，正在核对' })
    await reader.goto(at('areas/content/pages/article', { slug }))
    await reader.reload()
    await shows(reader, '这篇文章已撤下')
    await look(reader, 'withdrawn article')
    expect(found).toEqual([])
  })

  test('two write at once: the second sees the difference and goes on without losing a word', async () => {
    const editor = await site.house.staff('editor')
    const { slug } = await editor.client.articleDesk.create({ title: '两个人同时写', topic: 'healthyLiving' })
    const page = await desk(editor.handle)
    await page.goto(`/console/articles/${slug}/edit`)
    const text = page.getByRole('textbox', { name: '正文' })
    await text.waitFor()
    const { form, revision } = await editor.client.articleDesk.get({ slug })
    const theirs = { ...form, blocks: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '同事写的话' }] }] }
    await editor.client.articleDesk.save({ slug, revision, form: theirs })
    await text.click()
    await page.keyboard.type('我写的话')
    await page.getByText('也改了这篇').waitFor()
    await shows(page, '同事写的话')
    await look(page, 'conflict')
    await press(page, '用我的接着写').click()
    await page.getByText('已自动保存').waitFor()
    expect(JSON.stringify((await editor.client.articleDesk.get({ slug })).form.blocks)).toContain('我写的话')
    expect(found).toEqual([])
  })
})
