import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from './csv'
import { lowestLabel, mayShow } from './fact'
import { referenceFacts } from './facts'
import benefits from './facts/benefits/benefits.json'
import programme from './facts/immunization/nip_2026.json'
import places from './facts/places/jiayuguan_divisions.json'
import { generatedFiles, readProvenance, sha256Of } from './provenance'

const folder = join(__dirname, 'facts')
const byKey = new Map(referenceFacts.map((fact) => [fact.key, fact]))
const valueOf = (key: string) => byKey.get(key)?.value

describe('the copies', () => {
  test.each(readProvenance(folder))('$file is the file its provenance describes', ({ file, sha256 }) => {
    expect(sha256Of(join(folder, file))).toBe(sha256)
  })

  test.each(generatedFiles(folder))('$path was written from its source', ({ path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  const twins: [string, Record<string, unknown>[]][] = [
    ['immunization/nip_2026.csv', programme.doses],
    ['benefits/benefits.csv', benefits.benefits],
    ['places/jiayuguan_divisions.csv', places],
  ]
  test.each(twins)('%s says the same as its JSON twin', (file, rows) => {
    const fromCsv = readCsv(readFileSync(join(folder, file), 'utf8'))
    const fromJson = fromCsv.map((row, at) => Object.fromEntries(Object.keys(row).map((name) => [name, String(rows[at]?.[name] ?? '')])))
    expect(fromCsv).toHaveLength(rows.length)
    expect(fromJson).toEqual(fromCsv)
  })
})

describe('labels', () => {
  test('the lowest of row, file and provenance wins', () => {
    expect(lowestLabel('VERIFIED', 'hotlines/hotlines.csv')).toBe('VERIFIED')
    expect(lowestLabel('VERIFIED', 'health_literacy/san_jian_san_jian.csv')).toBe('VERIFIED_SECONDARY')
    expect(lowestLabel('UNCONFIRMED_REVIEW', 'maternal/screening_windows.csv')).toBe('UNCONFIRMED_REVIEW')
    expect(lowestLabel(undefined, 'hotlines/hotlines.csv')).toBe('UNKNOWN')
  })

  test.each(['UNCONFIRMED', 'UNCONFIRMED_REVIEW', 'UNKNOWN', 'UNKNOWN_CURRENT', 'needs review', 'CONFLICT', 'NOT_FOUND', 'MISSING', 'PROPOSED'])(
    '%s never shows a value',
    (label) => {
      expect(mayShow(label)).toBe(false)
    },
  )
})

describe('the facts', () => {
  test('each key once, each with a source and a version, none reviewed locally yet', () => {
    expect(byKey.size).toBe(referenceFacts.length)
    expect(referenceFacts.filter((fact) => !fact.source || !fact.version || !fact.label)).toEqual([])
    expect(referenceFacts.filter((fact) => fact.reviewedOn !== null)).toEqual([])
    expect(new Set(referenceFacts.map((fact) => fact.nextReviewOn))).toEqual(new Set(['2027-11-23']))
  })

  test('no value without a VERIFIED label', () => {
    expect(referenceFacts.filter((fact) => fact.value !== null && !fact.confidence.startsWith('VERIFIED'))).toEqual([])
  })

  test('an amount shows only when its row is exactly known', () => {
    const shown = referenceFacts.filter((fact) => /^benefit\..*\.amount$/.test(fact.key) && fact.value !== null)
    const known = benefits.benefits.filter((row) => row.amount_status === 'known' && row.confidence.startsWith('VERIFIED'))
    expect(shown.map((fact) => fact.key).sort()).toEqual(known.map((row) => `benefit.${row.id}.amount`).sort())
  })

  test.each([
    ['nip.hepb-1.hours', '出生后 24 小时内'],
    ['nip.polio-3.window', '满 4 月龄起，1 周岁前'],
    ['nip.dtap-5.window', '满 6 周岁起，7 周岁前'],
    ['nip.hpv-2.age', '满 13 周岁 6 个月'],
    ['nip.je.start-age', '满 8 月龄'],
    ['nip.hpv.doses', '2 剂'],
    ['nip.at-1.doses', '乙肝疫苗第 2 剂'],
    ['child-check.m1.with', '乙肝疫苗第 2 剂'],
    ['maternal-visit.ph-3.name', '孕中期第2次'],
    ['benefit.childcare-subsidy.first-application', '出生当年或次年'],
    ['screening.ogtt.window', '24～28周'],
    ['warning-signs.m24.age', '满 24 月龄'],
    ['literacy.12.weeks', '2周以上'],
    ['hotline.120', '120'],
    ['hotline.12345', '0937-12345'],
    ['benefit.childcare-subsidy.amount', '每孩每年 3600 元'],
    ['benefit.childcare-subsidy.since', '2025 年 1 月 1 日'],
    ['theme-day.05-29.date', '5 月 29 日'],
  ])('%s is %s', (key, value) => {
    expect(valueOf(key)).toBe(value)
  })

  test.each([
    'nip.je-l-1.window',
    'nip.hepa-i-2.window',
    'screening.gbs.window',
    'maternal-visit.ph-6.when',
    'hotline.122',
    'benefit.maternity-leave-gansu.amount',
    'benefit.marriage-leave.amount',
    'benefit.local-second-third-child.amount',
    'theme-day.10-10.date',
  ])('%s is not known surely enough to show', (key) => {
    expect(valueOf(key)).toBeNull()
  })

  test('the emergency and crisis numbers are the four that never hide', () => {
    expect(
      referenceFacts
        .filter((fact) => fact.emergency)
        .map((fact) => fact.value)
        .sort(),
    ).toEqual(['110', '119', '120', '12356'])
  })
})
