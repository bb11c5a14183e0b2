import rules from '../facts/growth/wst423_rules.json'
import { quoted, toFact, type ReferenceFact } from '../fact'

const named = { source: '《7岁以下儿童生长标准》', version: 'WS/T 423—2022', file: 'growth/wst423_rules.json' } as const
const howToMeasure = rules.notes[0]

export const growthFacts: ReferenceFact[] = [
  toFact({ ...named, key: 'growth.lying', label: '躺着量身长的年龄', value: quoted(howToMeasure, /0~(\d+岁以下)用身长/).replace(/(\d+)/, '$1 ') }),
  toFact({ ...named, key: 'growth.standing', label: '站着量身高的年龄', value: quoted(howToMeasure, /，(\d+~\d+岁以下)用身高/).replace('~', '～') }),
]
