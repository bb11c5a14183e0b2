const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const digit = (sign: string) => digits[Number(sign)] ?? sign

/** Digit by digit, as a telephone number is said: 1 is 幺 so that nobody hears 七. */
const asPhone = (number: string) => [...number].map((sign) => (sign === '1' ? '幺' : digit(sign))).join('')

/** Digit by digit, as a year is said. */
const asYear = (number: string) => [...number].map((sign) => (sign === '0' ? '〇' : digit(sign))).join('')

function belowTenThousand(number: number): string {
  const places = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const
  let said = ''
  let rest = number
  let skipped = false
  for (const [size, name] of places) {
    const count = Math.floor(rest / size)
    rest %= size
    if (count === 0) skipped = said !== ''
    else {
      said += `${skipped ? '零' : ''}${digit(String(count))}${name}`
      skipped = false
    }
  }
  return said.replace(/^一十/, '十')
}

/** A whole number in words, up to 99999999. */
function whole(number: number): string {
  if (number === 0) return '零'
  const [many, rest] = [Math.floor(number / 10_000), number % 10_000]
  if (many === 0) return belowTenThousand(rest)
  const between = rest > 0 && rest < 1000 ? '零' : ''
  return `${belowTenThousand(many)}万${between}${rest > 0 ? belowTenThousand(rest).replace(/^十/, '一十') : ''}`
}

/** Words before which two is 两. */
const counted = '个|岁|次|剂|针|年|天|周|周岁|小时|分钟|位|口|户|条|种|页|步|家|人'

/** A number in words: 3600 三千六百, 1.5 一点五, 2岁 两岁. */
function inWords(text: string, after: string): string {
  const [before = '', decimals] = text.split('.')
  if (decimals !== undefined) return `${whole(Number(before))}点${[...decimals].map(digit).join('')}`
  if (Number(before) === 2 && new RegExp(`^(${counted})`).test(after)) return '两'
  return before.length > 8 ? [...before].map(digit).join('') : whole(Number(before))
}

const units: readonly (readonly [RegExp, string])[] = [
  [/℃/g, '摄氏度'],
  [/(?<=\d\s*)kg/gi, '公斤'],
  [/(?<=\d\s*)mg/gi, '毫克'],
  [/(?<=\d\s*)ml/gi, '毫升'],
  [/(?<=\d\s*)cm/gi, '厘米'],
  [/(?<=\d\s*)g(?![a-z])/gi, '克'],
  [/≥/g, '不少于'],
  [/≤/g, '不超过'],
]

/** Short numbers that are dialled; with a unit behind them they are amounts. */
const dialled =
  /(?<![\d.])(?:1[12]\d|12\d{3}|1\d{10}|0\d{2,3}-\d{5,8}|400-?\d{3}-?\d{4})(?![\d.]|\s*(?:元|岁|天|个|次|毫|克|厘|公|人|分|小时|千|户|%))/g

/** A text the way people say it: telephone numbers digit by digit, dates and times as on the calendar, ranges with 到. */
export function asSaid(text: string): string {
  let said = text.normalize('NFC')
  said = said.replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`)
  said = said.replace(/(\d{4})(?=年(?!龄))/g, asYear)
  said = said.replace(/(\d{1,2})·(\d{1,2})/g, (_, month: string, day: string) => [...(month + day)].map(digit).join(''))
  said = said.replace(/(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)/g, (_, hour: string, minute: string) =>
    Number(minute) === 0 ? `${inWords(hour, '点')}点` : `${inWords(hour, '点')}点${Number(minute) < 10 ? '零' : ''}${whole(Number(minute))}分`,
  )
  said = said.replace(dialled, (number) => asPhone(number.replace(/-/g, '')))
  for (const [sign, words] of units) said = said.replace(sign, words)
  said = said.replace(/(\d+(?:\.\d+)?)%/g, '百分之$1')
  said = said.replace(/(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/g, '$2分之$1')
  said = said.replace(/(?<=[\d岁月天周日点分])\s*[–—~～-]\s*(?=[\d一二三四五六七八九十零])/g, '到')
  return said.replace(/\d+(?:\.\d+)?/g, (number, at: number, all: string) => inWords(number, all.slice(at + number.length)))
}
