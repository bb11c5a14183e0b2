import { householdSize } from '@xiongguan/contract/membership/terms'
import { words } from '../words'
import { addition, isFull, missingFor } from './new-person'

describe('adding a person', () => {
  test('an adult needs a nickname and nothing else', () => {
    expect(missingFor({ nickname: ' ', kind: 'adult' }, false)).toBe(words.nicknameMissing)
    expect(missingFor({ nickname: '一二三四五六七八九十一二三', kind: 'adult' }, false)).toBe(words.nicknameTooLong)
    expect(missingFor({ nickname: '妈妈', kind: 'adult' }, false)).toBeUndefined()
  })

  test("a child needs the guardian's tick", () => {
    expect(missingFor({ nickname: '乐乐', kind: 'child' }, false)).toBe(words.consentMissing)
    expect(missingFor({ nickname: '乐乐', kind: 'child' }, true)).toBeUndefined()
  })

  test('consent travels for a child only, and only when ticked', () => {
    expect(addition({ nickname: ' 乐乐 ', kind: 'child' }, true, '2026-11')).toEqual({
      nickname: '乐乐',
      kind: 'child',
      childConsentVersion: '2026-11',
    })
    expect(addition({ nickname: '乐乐', kind: 'child' }, false, '2026-11')).not.toHaveProperty('childConsentVersion')
    expect(addition({ nickname: '妈妈', kind: 'adult' }, true, '2026-11')).toEqual({ nickname: '妈妈', kind: 'adult' })
  })

  test('a household has a size', () => {
    expect(isFull(householdSize - 1)).toBe(false)
    expect(isFull(householdSize)).toBe(true)
  })
})
