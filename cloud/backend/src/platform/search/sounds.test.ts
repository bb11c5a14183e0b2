import fc from 'fast-check'
import { partsOf } from './meanings'
import { soundsOf } from './sounds'

test.each([
  ['疫苗', 'yimiao', 'ym'],
  ['育儿补贴', 'yuerbutie', 'yebt'],
  ['吕', 'lv', 'l'],
  ['预防接种', 'yufangjiezhong', 'yfjz'],
  ['預防接種', 'yufangjiezhong', 'yfjz'],
])('%s is said %s', async (word, sound, initials) => {
  expect((await soundsOf([word])).get(word)).toMatchObject({ sound, initials })
})

test('a character that is read in several ways is found by each', async () => {
  const said = (await soundsOf(['成长', '银行', '重阳'])).get('成长')
  expect(said?.sound).toBe('chengzhang')
  expect(said?.sounds).toContain('chengchang')
  expect((await soundsOf(['银行'])).get('银行')?.sounds).toEqual(expect.arrayContaining(['yinhang', 'yinxing']))
})

test('letters and numbers are their own sound', async () => {
  expect((await soundsOf(['hpv', '120'])).get('hpv')).toEqual({ sound: 'hpv', initials: '', sounds: ['hpv'] })
})

const characters = fc.string({ unit: fc.constantFrom(...'疫苗育儿补贴会员产检体重长大行动'), minLength: 2, maxLength: 6 })

test('the likely reading is among all of them, and as many first letters as characters', async () => {
  await fc.assert(
    fc.asyncProperty(characters, async (word) => {
      const said = (await soundsOf([word])).get(word)
      expect(said?.sounds).toContain(said?.sound)
      expect(said?.initials).toHaveLength([...word].length)
    }),
  )
})

test('parts of a run are the runs inside it of two signs and more, each once', () => {
  fc.assert(
    fc.property(characters, (run) => {
      const parts = partsOf(run)
      expect(new Set(parts).size).toBe(parts.length)
      expect(parts.every((part) => run.includes(part) && [...part].length >= 2)).toBe(true)
      expect(parts).toContain(run)
    }),
  )
})
