import { comparable, indexTerms, looseTerms, runsOf, termsOfRun } from './terms'

test('a text is found by its characters, its pairs, its Latin words and its numbers', () => {
  expect(indexTerms('打疫苗')).toEqual(['打', '疫', '苗', '打疫', '疫苗'])
  expect(indexTerms('HPV 疫苗，12356！')).toEqual(['hpv', '疫', '苗', '疫苗', '12356'])
})

test('pairs do not reach across punctuation', () => {
  expect(indexTerms('产检，疫苗')).not.toContain('检疫')
})

test('full-width and capital letters compare like plain ones', () => {
  expect(comparable('ＨＰＶ　１２０')).toBe('hpv 120')
})

test('a run asks for its pairs, and for the one character when there is no pair', () => {
  expect(termsOfRun('育儿补贴')).toEqual(['育儿', '儿补', '补贴'])
  expect(termsOfRun('苗')).toEqual(['苗'])
  expect(runsOf('hpv疫苗 HPV')).toEqual(['hpv', '疫苗', 'hpv'])
})

test('two thirds of the pairs are enough for a sentence', () => {
  expect(looseTerms(['育儿补贴'])).toEqual({ terms: ['育儿', '儿补', '补贴'], enough: 2 })
})

test('signs alone ask for nothing', () => {
  expect(runsOf('%_？！')).toEqual([])
})
