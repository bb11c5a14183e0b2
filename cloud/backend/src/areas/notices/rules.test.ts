import { noticeKinds, noticeTouch } from '@xiongguan/contract/notices/terms'
import { isForbidden, mustRest, neutralKinds, type Quiet } from './rules'

const quiet = (household: boolean, ...personIds: string[]): Quiet => ({ household, pregnancy: false, personIds: new Set(personIds) })

describe('what must rest', () => {
  test.each([
    ['nobody rests', [], quiet(false), false],
    ['the household rests', [], quiet(true), true],
    ['the household rests and one is named', ['b'], quiet(true), true],
    ['the one named rests', ['a'], quiet(false, 'a'), true],
    ['one of those named rests', ['b', 'a'], quiet(false, 'a'), true],
    ['another one rests', ['b'], quiet(false, 'a'), false],
    ['one rests and nobody is named', [], quiet(false, 'a'), true],
  ])('%s', (_when, personIds, resting, expected) => {
    expect(mustRest('familyDayInvitation', personIds, resting)).toBe(expected)
    expect(mustRest('signUpConfirmed', personIds, resting)).toBe(false)
  })

  test('only kinds that declare themselves neutral always pass', () => {
    expect(noticeKinds.filter((kind) => mustRest(kind, [], quiet(true)))).toEqual(noticeKinds.filter((kind) => noticeTouch[kind] !== 'neutral'))
    expect(neutralKinds).not.toContain('familyDayInvitation')
  })
})

describe('the local word list', () => {
  test.each([
    '傻 逼',
    '傻\u200b逼',
    '傻·逼',
    '王.八.蛋',
    '加 ＶＸ',
    '刷★单',
    '社会 抚养费',
    '准生证',
    'Ｅｕｇｅｎｉｃ',
    '代　孕',
    '13800000000',
    '138-0000-0000',
    '１３８００００００００',
    '一三八〇〇〇〇〇〇〇〇',
    '①③⑧00000000',
    '0937 1234567',
    '620201190101010017',
    'www.example.com',
    'ｈｔｔｐ：//x',
    'abc . com',
    'a.top',
  ])('refuses %s', (text) => {
    expect(isForbidden(text, 'nickname')).toBe(true)
  })

  test.each([
    '妈妈',
    '姥姥',
    '小石榴',
    '二宝',
    '王女士',
    '一一',
    '五一',
    '七七',
    '豆豆 2019',
    '优优',
    '赵奶奶',
    '三姨',
    'Tom',
    '小红花',
    '大壮',
    '滚滚',
    '小猪',
    '单单',
    '孕宝宝',
    '小宝 0529',
  ])('lets %s pass', (text) => {
    expect(isForbidden(text, 'nickname')).toBe(false)
  })

  test.each(['5月29日 9:00-11:30，咨询 0937-12345', '详见 www.example.com', '二〇二六年五月二十九日'])(
    'prose may hold times, numbers and links: %s',
    (text) => {
      expect(isForbidden(text, 'prose')).toBe(false)
    },
  )

  test.each(['社会 抚养费', '加 微信 返利'])('prose may not hold %s', (text) => {
    expect(isForbidden(text, 'prose')).toBe(true)
  })
})
