/**
 * Second implementation of the health plan rules, for tests only.
 * Written from the facts files and a specification, without sight of the first one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Sex = 'male' | 'female'

export type VaccinationItem = {
  id: string
  doseNo: number
  earliestDate: string
  lastRecommendedDate: string | null
  eligibility: 'yes' | 'no' | 'ask'
  certificate: boolean
}

export type CheckupItem = {
  id: string
  dueDate: string | null
}

export type AntenatalItem = {
  id: string
  fromDate: string | null
  toDate: string | null
}

export type AntenatalPlan = {
  dueDate: string
  items: AntenatalItem[]
}

export type GrowthInput = {
  sex: Sex
  birthDate: string
  measuredOn: string
  weightKg?: number
  lengthCm?: number
  heightCm?: number
  headCm?: number
}

export type GrowthResult = {
  rowUsed: number
  level: string
  levelBySd: string
  nutrition: string | null
}

export type SecondHand = {
  vaccinationPlan(birthDate: string, sex: Sex): VaccinationItem[]
  checkupPlan(birthDate: string): CheckupItem[]
  antenatalPlan(lastMenstrualPeriod: string): AntenatalPlan
  growth(input: GrowthInput): Record<string, GrowthResult> | 'refused'
}

// ---------------------------------------------------------------- CSV

type Row = Map<string, string>

/** Splits CSV text into records; a quoted field may hold commas, line ends and doubled quotes. */
function csvRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let quoted = false
  let started = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (quoted) {
      if (c !== '"') field += c
      else if (text.charAt(i + 1) === '"') {
        field += '"'
        i += 1
      } else quoted = false
    } else if (c === '"') {
      quoted = true
      started = true
    } else if (c === ',') {
      record.push(field)
      field = ''
      started = true
    } else if (c === '\n') {
      if (started || field !== '') records.push([...record, field])
      record = []
      field = ''
      started = false
    } else if (c !== '\r') field += c
  }
  if (quoted) throw new Error('CSV: a quote is not closed')
  if (started || field !== '') records.push([...record, field])
  return records
}

/** Reads a CSV file with one header row. */
function csvRows(path: string): Row[] {
  const [header, ...body] = csvRecords(readFileSync(path, 'utf8'))
  if (header === undefined) throw new Error(`${path}: empty`)
  return body.map((record) => {
    if (record.length !== header.length) throw new Error(`${path}: a row has ${record.length} fields, not ${header.length}`)
    const row: Row = new Map()
    record.forEach((value, i) => row.set(header[i] ?? '', value))
    return row
  })
}

/** The text of a column that must exist. */
function cell(row: Row, column: string): string {
  const value = row.get(column)
  if (value === undefined) throw new Error(`column ${column} is missing`)
  return value
}

/** A cell that must hold a whole number. */
function whole(row: Row, column: string): number {
  const value = cell(row, column)
  if (!/^\d+$/.test(value)) throw new Error(`column ${column}: "${value}" is not a whole number`)
  return Number(value)
}

// ---------------------------------------------------------------- JSON

/** Reads a property of an unknown JSON value. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`no object around ${name}`)
  const found = new Map<string, unknown>(Object.entries(value)).get(name)
  if (found === undefined) throw new Error(`property ${name} is missing`)
  return found
}

function readJson(path: string): unknown {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return parsed
}

// ---------------------------------------------------------------- dates

type Day = {
  year: number
  month: number
  day: number
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Parses YYYY-MM-DD; anything else, or a day that does not exist, is an error. */
function parseDay(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`"${text}" is not a date`)
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) throw new Error(`"${text}" is not a date`)
  return { year, month, day }
}

function formatDay(d: Day): string {
  return `${String(d.year).padStart(4, '0')}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`
}

/** Days from 0001-01-01 to 1 January of a year. */
function daysBeforeYear(year: number): number {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

/** Days from 0001-01-01. */
function dayNumber(d: Day): number {
  let n = daysBeforeYear(d.year) + d.day - 1
  for (let month = 1; month < d.month; month += 1) n += monthLength(d.year, month)
  return n
}

function dayFromNumber(n: number): Day {
  let year = Math.floor(n / 366) + 1
  while (daysBeforeYear(year + 1) <= n) year += 1
  let rest = n - daysBeforeYear(year)
  let month = 1
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month)
    month += 1
  }
  return { year, month, day: rest + 1 }
}

function addDays(d: Day, days: number): Day {
  return dayFromNumber(dayNumber(d) + days)
}

/** Adds months and clamps to the end of the month reached. */
function addMonths(d: Day, months: number): Day {
  const index = d.year * 12 + (d.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(d.day, monthLength(year, month)) }
}

function isBefore(a: Day, b: Day): boolean {
  return dayNumber(a) < dayNumber(b)
}

/** The largest m with birth + m months (clamped) not after the given day. */
function completedMonths(birth: Day, on: Day): number {
  const calendarMonths = (on.year - birth.year) * 12 + on.month - birth.month
  return isBefore(on, addMonths(birth, calendarMonths)) ? calendarMonths - 1 : calendarMonths
}

// ---------------------------------------------------------------- exact decimals

/** A decimal number, digits / 10^scale, so that boundary values compare exactly. */
type Decimal = {
  digits: bigint
  scale: number
}

function decimal(text: string): Decimal {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text)
  if (match === null) throw new Error(`"${text}" is not a plain number`)
  const fraction = match[2] ?? ''
  const scale = fraction.length - Number(match[3] ?? '0')
  const digits = BigInt((match[1] ?? '') + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * tenTo(-scale), scale: 0 }
}

function tenTo(power: number): bigint {
  return BigInt('1' + '0'.repeat(power))
}

function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** True when a is at least b. */
function atLeast(a: Decimal, b: Decimal): boolean {
  return a.digits * tenTo(b.scale) >= b.digits * tenTo(a.scale)
}

const ONE = decimal('1')
const SQUARE_CM_PER_SQUARE_M = decimal('10000')

/** A positive number as the caller wrote it (shortest decimal form). */
function measurement(value: number): Decimal {
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${value} is not a measurement`)
  return decimal(String(value))
}

// ---------------------------------------------------------------- growth rules

/** One band of the standard: from `low` (included) up to `high` (excluded), both names of table columns. */
type Band = {
  low: string | null
  high: string | null
  word: string
}

/** "P75" -> p75, "+2SD" -> sd_pos2, "-3SD" -> sd_neg3. */
function columnOf(name: string): string {
  const percentile = /^P(\d+)$/.exec(name)
  if (percentile !== null) return `p${percentile[1] ?? ''}`
  const sd = /^([+-])(\d)SD$/.exec(name)
  if (sd !== null) return `sd_${sd[1] === '+' ? 'pos' : 'neg'}${sd[2] ?? ''}`
  throw new Error(`"${name}" is not a boundary`)
}

function parseBand(value: unknown): Band {
  if (!Array.isArray(value) || value.length !== 2) throw new Error('a rule is not a pair')
  const pair: unknown[] = value
  const [condition, word] = pair
  if (typeof condition !== 'string' || typeof word !== 'string') throw new Error('a rule is not a pair of texts')
  const between = /^(.+)<=x<(.+)$/.exec(condition)
  if (between !== null) return { low: columnOf(between[1] ?? ''), high: columnOf(between[2] ?? ''), word }
  if (condition.startsWith('>=')) return { low: columnOf(condition.slice(2)), high: null, word }
  if (condition.startsWith('<')) return { low: null, high: columnOf(condition.slice(1)), word }
  throw new Error(`"${condition}" is not a rule`)
}

function parseBands(value: unknown): Band[] {
  if (!Array.isArray(value)) throw new Error('rules are not a list')
  const list: unknown[] = value
  return list.map(parseBand)
}

/** A value that compares with a table cell t as: value >= t * factor. */
type Comparable = {
  value: Decimal
  factor: Decimal
}

function wordFor(bands: Band[], row: Row, measured: Comparable): string | null {
  const reaches = (column: string): boolean => atLeast(measured.value, times(decimal(cell(row, column)), measured.factor))
  for (const band of bands) {
    if ((band.low === null || reaches(band.low)) && (band.high === null || !reaches(band.high))) return band.word
  }
  return null
}

/** The rows of one indicator and sex, x ascending. */
function tableOf(rows: Row[], indicator: string, sex: Sex): Row[] {
  const table = rows.filter((row) => cell(row, 'indicator') === indicator && cell(row, 'sex') === sex)
  return table.sort((a, b) => whole(a, 'x') - whole(b, 'x'))
}

/** The last row reached by x; null below the first row, or one step or more past the last. */
function rowReached(table: Row[], x: number): Row | null {
  const last = table[table.length - 1]
  const beforeLast = table[table.length - 2]
  if (last === undefined || beforeLast === undefined) throw new Error('a table has fewer than two rows')
  const end = whole(last, 'x') + (whole(last, 'x') - whole(beforeLast, 'x'))
  if (x >= end) return null
  let reached: Row | null = null
  for (const row of table) if (whole(row, 'x') <= x) reached = row
  return reached
}

// ---------------------------------------------------------------- the factory

const PREGNANCY_DAYS = 280
const LENGTH_UNTIL_MONTH = 24
const HEAD_LAST_MONTH = 36
const GROWTH_END_MONTH = 84

/** "2011年11月10日以后出生" -> that day; null when the note names no birth day. */
function bornAfter(note: string): Day | null {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日以后出生/.exec(note)
  if (match === null) return null
  return parseDay(`${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`)
}

/** A window in days counts only when its row is VERIFIED; otherwise no date is given. */
function windowItem(row: Row, confidenceColumn: string, start: Day): AntenatalItem {
  const id = cell(row, 'id')
  if (!cell(row, confidenceColumn).startsWith('VERIFIED')) return { id, fromDate: null, toDate: null }
  return { id, fromDate: formatDay(addDays(start, whole(row, 'day_from'))), toDate: formatDay(addDays(start, whole(row, 'day_to'))) }
}

/** Builds the four rules on a facts folder. */
export function secondHand(factsFolder: string): SecondHand {
  const doses = csvRows(join(factsFolder, 'immunization', 'nip_2026.csv'))
  const issuedText = property(property(readJson(join(factsFolder, 'immunization', 'nip_2026.json')), 'meta'), 'issued')
  if (typeof issuedText !== 'string') throw new Error('nip_2026.json: issued is not a text')
  const issued = parseDay(issuedText)
  const checkups = csvRows(join(factsFolder, 'child_health', 'checkups_0_6.csv'))
  const antenatal = csvRows(join(factsFolder, 'maternal', 'antenatal_2018.csv'))
  const screening = csvRows(join(factsFolder, 'maternal', 'screening_windows.csv'))
  const percentiles = csvRows(join(factsFolder, 'growth', 'wst423_2022_percentiles.csv'))
  const sds = csvRows(join(factsFolder, 'growth', 'wst423_2022_sd.csv'))
  const rules = readJson(join(factsFolder, 'growth', 'wst423_rules.json'))
  const levelBands = parseBands(property(rules, 'level_by_percentile'))
  const levelSdBands = parseBands(property(rules, 'level_by_sd'))
  const nutrition = property(rules, 'nutrition')
  const weightBands = parseBands(property(nutrition, 'weight_for_age'))
  const statureBands = parseBands(property(nutrition, 'lenhei_for_age'))
  const proportionBands = parseBands(property(nutrition, 'weight_for_lenhei_and_bmi'))

  // A birth limit is written in one row's note and holds for the whole series of that vaccine.
  const birthLimits = new Map<string, Day>()
  for (const dose of doses) {
    const limit = bornAfter(cell(dose, 'note_zh'))
    if (limit !== null) birthLimits.set(cell(dose, 'code'), limit)
  }
  if (!birthLimits.has('2vHPV')) throw new Error('nip_2026.csv: the HPV birth limit is missing')

  function vaccinationPlan(birthDate: string, sex: Sex): VaccinationItem[] {
    const birth = parseDay(birthDate)
    return doses.map((dose) => {
      const earliest = addMonths(birth, whole(dose, 'min_age_months'))
      const limit = birthLimits.get(cell(dose, 'code'))
      const forSex = cell(dose, 'sex')
      const excluded = (forSex !== 'any' && forSex !== sex) || (limit !== undefined && isBefore(birth, limit))
      const onLimit = limit !== undefined && dayNumber(birth) === dayNumber(limit)
      const beforeIssue = isBefore(earliest, issued)
      const open = onLimit || beforeIssue || cell(dose, 'option_group') !== ''
      return {
        id: cell(dose, 'id'),
        doseNo: whole(dose, 'dose_no'),
        earliestDate: formatDay(earliest),
        lastRecommendedDate:
          cell(dose, 'recommended_before_months') === '' ? null : formatDay(addDays(addMonths(birth, whole(dose, 'recommended_before_months')), -1)),
        eligibility: excluded ? 'no' : open ? 'ask' : 'yes',
        certificate: !excluded && beforeIssue,
      }
    })
  }

  function checkupPlan(birthDate: string): CheckupItem[] {
    const birth = parseDay(birthDate)
    return checkups.map((row) => {
      const id = cell(row, 'id')
      const anchor = cell(row, 'anchor')
      if (id === 'home-visit') return { id, dueDate: null }
      if (anchor === 'day') return { id, dueDate: formatDay(addDays(birth, whole(row, 'value'))) }
      if (anchor === 'month') return { id, dueDate: formatDay(addMonths(birth, whole(row, 'value'))) }
      throw new Error(`${id}: unknown anchor ${anchor}`)
    })
  }

  function antenatalPlan(lastMenstrualPeriod: string): AntenatalPlan {
    const start = parseDay(lastMenstrualPeriod)
    return {
      dueDate: formatDay(addDays(start, PREGNANCY_DAYS)),
      items: [
        ...antenatal.map((row) => windowItem(row, 'window_confidence', start)),
        ...screening.map((row) => windowItem(row, 'confidence', start)),
      ],
    }
  }

  function growth(input: GrowthInput): Record<string, GrowthResult> | 'refused' {
    const { sex, weightKg, lengthCm, heightCm, headCm } = input
    const birth = parseDay(input.birthDate)
    const on = parseDay(input.measuredOn)
    if (isBefore(on, birth)) return 'refused'
    const months = completedMonths(birth, on)
    if (months >= GROWTH_END_MONTH) return 'refused'
    if (lengthCm !== undefined && months >= LENGTH_UNTIL_MONTH) return 'refused'
    if (heightCm !== undefined && months < LENGTH_UNTIL_MONTH) return 'refused'
    if (headCm !== undefined && months > HEAD_LAST_MONTH) return 'refused'
    if (weightKg === undefined && lengthCm === undefined && heightCm === undefined && headCm === undefined) return 'refused'

    const result: Record<string, GrowthResult> = {}

    function judge(indicator: string, x: number, measured: Comparable, nutritionBands: Band[]): void {
      const row = rowReached(tableOf(percentiles, indicator, sex), x)
      const sdRow = rowReached(tableOf(sds, indicator, sex), x)
      if (row === null || sdRow === null) return
      const level = wordFor(levelBands, row, measured)
      const levelBySd = wordFor(levelSdBands, sdRow, measured)
      if (whole(row, 'x') !== whole(sdRow, 'x') || level === null || levelBySd === null)
        throw new Error(`${indicator}: the tables or the rules have a gap`)
      result[indicator] = { rowUsed: whole(row, 'x'), level, levelBySd, nutrition: wordFor(nutritionBands, sdRow, measured) }
    }

    const stature = lengthCm ?? heightCm
    if (weightKg !== undefined) judge('weight_for_age', months, { value: measurement(weightKg), factor: ONE }, weightBands)
    if (stature !== undefined) judge('lenhei_for_age', months, { value: measurement(stature), factor: ONE }, statureBands)
    if (weightKg !== undefined && stature !== undefined) {
      const weight = measurement(weightKg)
      const cm = measurement(stature)
      const indicator = months < LENGTH_UNTIL_MONTH ? 'weight_for_length' : 'weight_for_height'
      judge(indicator, stature, { value: weight, factor: ONE }, proportionBands)
      // kg / (cm / 100)² >= t is the same as kg × 10000 >= t × cm², without a division.
      judge('bmi_for_age', months, { value: times(weight, SQUARE_CM_PER_SQUARE_M), factor: times(cm, cm) }, proportionBands)
    }
    if (headCm !== undefined) judge('head_for_age', months, { value: measurement(headCm), factor: ONE }, [])
    return result
  }

  return { vaccinationPlan, checkupPlan, antenatalPlan, growth }
}
