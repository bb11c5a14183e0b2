import { idOfScene } from './scene'

test('a scene is an event id without its dashes, and nothing else is', () => {
  expect(idOfScene('01900000000070008000000000000001')).toBe('01900000-0000-7000-8000-000000000001')
  for (const wrong of ['', 'x', '0190000000007000800000000000000', '01900000-0000-7000-8000-000000000001']) expect(idOfScene(wrong)).toBe('')
})
