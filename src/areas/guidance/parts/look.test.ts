import { lookOfChild, lookOfPregnancy } from './look'

const today = '2026-11-28'
const dose = (id: string, earliestDate: string, lastRecommendedDate: string | null, eligibility: 'yes' | 'no' | 'ask' = 'yes') => ({
  id,
  vaccine: '百白破疫苗',
  doseNo: 1,
  earliestDate,
  lastRecommendedDate,
  eligibility,
  note: '',
})

test('what is on now stands first, the one that ends soonest in front; then what comes', () => {
  const plan = {
    dueDate: '2027-03-14',
    items: [
      { id: 'anc-3', fromDate: '2026-10-20', toDate: '2026-12-20' },
      { id: 'ogtt', fromDate: '2026-11-20', toDate: '2026-12-10' },
      { id: 'anc-5', fromDate: '2026-12-28', toDate: '2027-01-20' },
      { id: 'anc-1', fromDate: '2026-07-01', toDate: '2026-08-20' },
      { id: 'gbs', fromDate: null, toDate: null },
    ],
  }
  expect(lookOfPregnancy(plan, today).map(({ id, now }) => [id, now])).toEqual([
    ['ogtt', true],
    ['anc-3', true],
    ['anc-5', false],
  ])
})

test('a first look proposes only what surely applies and is not over', () => {
  const doses = [dose('over', '2026-01-01', '2026-05-01'), dose('now', '2026-10-01', '2026-12-31'), dose('ask', '2026-10-01', null, 'ask')]
  const visits = [
    { id: 'c3', age: '3月龄', dueDate: '2026-12-01' },
    { id: 'home', age: '新生儿家庭访视', dueDate: null },
  ]
  expect(lookOfChild(doses, visits, today).map(({ id, title }) => [id, title])).toEqual([
    ['now', '百白破疫苗第 1 剂'],
    ['c3', '健康检查（3月龄）'],
  ])
})
