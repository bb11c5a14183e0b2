import { comparable, indexTerms, wantedFrom } from './search-terms'

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

test('a search asks for pairs, and for the one character when there is no pair', () => {
  expect(wantedFrom('育儿补贴')).toEqual({ runs: ['育儿补贴'], terms: ['育儿', '儿补', '补贴'], enough: 2 })
  expect(wantedFrom('苗').terms).toEqual(['苗'])
  expect(wantedFrom('hpv疫苗 HPV').runs).toEqual(['hpv', '疫苗'])
})

test('signs alone ask for nothing', () => {
  expect(wantedFrom('%_？！').terms).toEqual([])
})
