import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { askingWords, purposeWords, retentionWords } from '@xiongguan/contract/consent/terms'
import { civilDateOf, civilDateWords } from '../../../platform/time'
import { Card, Entries, Figures, type Entry } from '../../../ui/card'
import { Chip, type Tone } from '../../../ui/chip'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PrivacyNav } from '../parts/privacy-nav'
import { impactQuery, type ImpactRow } from '../queries'
import { basisWords, impactWords as words, receiverWords, riskWords } from '../words'
import styles from './impact.module.css'

const riskTones: Record<ImpactRow['risk'], Tone> = { low: 'jade', medium: 'gold', high: 'brand' }

const Risk = ({ risk }: { risk: ImpactRow['risk'] }) => <Chip tone={riskTones[risk]}>{riskWords[risk]}</Chip>

const isSensitive = ({ data }: ImpactRow) => data.some(({ sensitive }) => sensitive)

const figuresOf = (rows: readonly ImpactRow[]) => [
  { label: words.purposes, value: words.count(rows.length), note: words.countNote },
  { label: words.highRisk, value: words.count(rows.filter(({ risk }) => risk === 'high').length), note: words.highNote },
  { label: words.sensitive, value: words.count(rows.filter(isSensitive).length), note: words.sensitiveNote },
  { label: words.children, value: words.count(rows.filter(({ forChildren }) => forChildren).length), note: words.childNote },
]

const columns: Column<ImpactRow>[] = [
  {
    title: '处理目的',
    cell: ({ purpose }) => (
      <a href={`#${purpose}`}>
        <strong>{purposeWords[purpose]}</strong>
      </a>
    ),
  },
  { title: '风险', cell: ({ risk }) => <Risk risk={risk} /> },
  { title: '合法性基础', cell: ({ basis }) => basisWords[basis] },
  { title: '怎样征得同意', cell: ({ asking }) => askingWords[asking] },
  { title: '敏感信息', cell: (row) => (isSensitive(row) ? '有' : '无') },
  { title: '现在同意的人', cell: ({ standing }) => (standing === null ? '—' : `${standing} 人`), numeric: true },
]

const receiversOf = ({ receivers }: ImpactRow) =>
  receivers.length === 0 ? (
    '无'
  ) : (
    <ul className={styles.plain}>
      {receivers.map(({ name, what, role }) => (
        <li key={name}>
          {name}（{receiverWords[role]}）：{what}
        </li>
      ))}
    </ul>
  )

const chapterOf = (row: ImpactRow): Entry[] => [
  { label: '版本与生效', value: `${row.version}，${civilDateWords(row.effectiveOn)}` },
  { label: '合法性基础', value: `${basisWords[row.basis]}（${row.law}）` },
  { label: '征得同意', value: `${askingWords[row.asking]}${row.forChildren ? '，由监护人为每个孩子分别给出' : ''}` },
  { label: '信息种类', value: row.data.map(({ name, sensitive }) => (sensitive ? `${name}（敏感）` : name)).join('、') },
  { label: '目的', value: row.why },
  { label: '必要性', value: row.necessity },
  { label: '对个人的影响', value: row.effect },
  { label: '保护措施', value: row.protection },
  { label: '接收方', value: receiversOf(row) },
  { label: '保存', value: retentionWords[row.retention] },
]

/** The impact assessment, made from the register of purposes; to be read here and printed. */
export default function PrivacyImpactPage() {
  const read = useQuery(impactQuery)
  const print = (
    <Button type='primary' onClick={() => window.print()}>
      {words.print}
    </Button>
  )
  return (
    <Page title={words.title} sub={words.sub} actions={read.data && print}>
      <PrivacyNav />
      <Loaded read={read} rows={8}>
        {(rows) => (
          <>
            <header className={styles.printed}>
              <p className={styles.printedTitle}>{words.title}</p>
              <p>{words.sub}</p>
              <p>{words.printed(civilDateWords(civilDateOf(Date.now())))}</p>
            </header>
            <Figures figures={figuresOf(rows)} />
            <Card title={words.overview}>
              <DataTable caption={words.overview} columns={columns} rows={rows} keyOf={({ purpose }) => purpose} />
            </Card>
            {rows.map((row) => (
              <div key={row.purpose} id={row.purpose} className={styles.chapter}>
                <Card
                  title={purposeWords[row.purpose]}
                  aside={
                    <span>
                      风险 <Risk risk={row.risk} />
                    </span>
                  }
                >
                  <Entries entries={chapterOf(row)} />
                </Card>
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
