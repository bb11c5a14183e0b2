import { findPlaces, placeOf } from './find-places'

const groups = [
  {
    code: '620201001',
    name: '雄关街道',
    communities: [
      { code: '620201001001', name: '五一社区' },
      { code: '620201001002', name: '前进社区' },
    ],
  },
  { code: '620201101', name: '新城镇', communities: [{ code: '620201101201', name: '新城村' }] },
]

test('finds by the name of the community or of its town', () => {
  expect(findPlaces(groups, '五一')).toEqual([{ code: '620201001001', name: '五一社区', townName: '雄关街道' }])
  expect(findPlaces(groups, ' 雄关 ').map(({ name }) => name)).toEqual(['五一社区', '前进社区'])
  expect(findPlaces(groups, '敦煌')).toEqual([])
  expect(findPlaces(groups, '  ')).toEqual([])
})

test('names the place of a code', () => {
  expect(placeOf(groups, '620201101201')).toEqual({ code: '620201101201', name: '新城村', townName: '新城镇' })
  expect(placeOf(groups, '')).toBeUndefined()
})
