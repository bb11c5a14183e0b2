import { consentText } from '../../cloud/backend/src/areas/consent/consent-text'
import { handbookPicture } from '../support/handbook'
import { findings } from './axe'
import { at, seen, shows, tap } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterEach(() => screens.leave())
afterAll(() => screens.close())

const slug = 'vaccines-by-age'
const article = at('areas/content/pages/article', { slug })
const consentVersion = consentText('articleQuestions').version

test('a reader agrees, asks under an article, and finds the answer in the inbox; what colleagues reword stands under the article', async () => {
  const { house } = screens
  const asker = house.clients.resident('h5-asker')
  await asker.identity.acceptPrivacy({ version: (await asker.identity.privacyNotice()).version })
  const phone = await screens.phone('h5-asker')
  await phone.goto(article)
  await seen(phone, '#question-text').fill('孩子昨天刚退烧，今天能去打疫苗吗？')
  await seen(phone, '#ask-question-reason').filter({ hasText: '单独同意' }).waitFor()
  await tap(phone, '#agree-articleQuestions')
  expect(await findings(phone)).toEqual([])
  await tap(phone, '#ask-question')
  await seen(phone, '#question-asked').filter({ hasText: '收到了' }).waitFor()

  const [editor, colleague] = [await house.staff('editor'), await house.staff('editor')]
  const desk = await screens.desk(editor.handle)
  await desk.goto('/console/questions')
  await desk.getByRole('button', { name: /^答复：孩子昨天/ }).click()
  await desk.getByLabel('您的答复').fill('退烧以后先问接种门诊，由医生看过再定。')
  expect(await findings(desk)).toEqual([])
  await handbookPicture(desk, 'answer-a-question')
  await desk.getByRole('button', { name: '发出答复' }).click()
  await desk.getByText('没有等待答复的提问').waitFor()

  await phone.goto('about:blank')
  await phone.goto(at('areas/notices/pages/inbox'))
  await phone.getByText('您的提问有答复了').first().click()
  await shows(phone, '答：退烧以后先问接种门诊')
  expect(await findings(phone)).toEqual([])

  const second = await screens.desk(colleague.handle)
  await second.goto('/console/questions')
  await second.getByText('已答复', { exact: true }).click()
  await second.getByRole('button', { name: '改写后公开' }).click()
  await second.getByLabel('改写的问题').fill('刚退烧的孩子怎么打疫苗？')
  await second.getByLabel('改写的答复').fill('先问接种门诊的医生。')
  expect(await findings(second)).toEqual([])
  await second.getByRole('dialog').getByRole('button', { name: '改写后公开' }).click()
  await second.getByText('已公开', { exact: true }).first().waitFor()
  expect(await findings(second)).toEqual([])

  await phone.goto('about:blank')
  await phone.goto(article)
  await shows(phone, '问：刚退烧的孩子怎么打疫苗？')
  expect(await findings(phone)).toEqual([])
})

test('an asker removes a question, after being asked once more', async () => {
  const { house } = screens
  const asker = house.clients.resident('h5-remover')
  await asker.identity.acceptPrivacy({ version: (await asker.identity.privacyNotice()).version })
  await asker.questions.ask({ slug, text: '想要拿回来的问题', consentVersion })
  const phone = await screens.phone('h5-remover')
  await phone.goto(at('areas/content/pages/questions'))
  await shows(phone, '问：想要拿回来的问题')
  await phone.getByRole('button', { name: '删除提问：想要拿回来的问题' }).click()
  await seen(phone, '#dialog-confirm').waitFor()
  expect(await findings(phone)).toEqual([])
  await tap(phone, '#dialog-confirm')
  await seen(phone, '#no-my-questions').waitFor()
  expect((await asker.questions.mine({})).items).toEqual([])
})
