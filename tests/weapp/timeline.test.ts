import type { PersonId } from '@xiongguan/contract/membership/terms'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { daysFrom } from '../support/family-on-the-way'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

const ago = (days: number) => daysFrom(new Date(), -days)

test('a phone begins a child’s timeline, opens what is due, and reads it again without a network', async () => {
  const [, child] = await world.family('weapp-parent', [
    ['妈妈', 'adult'],
    ['小满', 'child'],
  ])
  const host = world.phoneWithApp('weapp-parent')
  await host.launch('/areas/guidance/pages/timeline/index')
  await host.tap(`add-birthday-${child}`)
  await host.choose('birth-date', ago(255))
  await host.tap('chip-female')
  await host.tap('early-no')
  await host.tap('agree-childHealth')
  await host.tap('save-child')
  expect(host.page().route).toBe('areas/guidance/pages/timeline/index')
  expect(host.words()).toContain('8 个月')
  await host.tap(`plan-${child}`)
  await host.tap('item-vaccination.hepb-1')
  expect(host.words()).toContain('资料待本地核对')
  await host.back()
  await host.back()

  await host.connect(false)
  await host.open('/areas/guidance/pages/timeline/index')
  expect(host.words()).toContain('8 个月')
  expect(host.problems).toEqual([])
}, 120_000)

test('the growth curve is drawn on WeChat’s canvas, as an older WeChat hands it out, with the same values in a table', async () => {
  const [, child] = await world.family('weapp-grows', [
    ['妈妈', 'adult'],
    ['小满', 'child'],
  ])
  const personId = child as PersonId
  const { timeline, childHealth } = world.phone('weapp-grows')
  const consentVersion = consentText('childHealth').version
  await timeline.setChild({ personId, birthDate: ago(255), sex: 'female', consentVersion })
  await childHealth.measure({ personId, measuredOn: ago(1), weightKg: 7.9, lengthCm: 69 })
  const host = world.phoneWithApp('weapp-grows')
  await host.launch(`/areas/guidance/pages/growth/index?personId=${personId}`)
  await new Promise((resolve) => setTimeout(resolve, 400))
  const drawn = host.drawn('growth-curve')
  // Seven lines and the child's points, in CSS pixels times the screen's ratio.
  expect(drawn.filter(({ name }) => name === 'lineTo').length).toBeGreaterThan(7 * 10)
  expect(drawn.some(({ name, given }) => name === 'setTransform' && given[0] === 2)).toBe(true)
  expect(drawn.some(({ name, given }) => name === 'fillText' && given[0] === '千克')).toBe(true)
  await host.tap('show-table')
  expect(host.words()).toContain('7.9')
  expect(host.problems).toEqual([])
}, 120_000)
