import {
  askingWords,
  legalBasisWords,
  purposes,
  purposeWords,
  retentionClasses,
  retentionWords,
  type Purpose,
} from '@xiongguan/contract/consent/terms'
import { receiversOf } from './privacy-guide'
import { register } from './purposes'
import { retention } from './retention'

const riskWords = { low: '低', medium: '中', high: '高' } as const
const cell = (text: string) => text.replaceAll('|', '／')

function chapter(purpose: Purpose): string {
  const row = register[purpose]
  const lines: readonly (readonly [string, string])[] = [
    ['版本与生效', `${row.version}，${row.effectiveOn}`],
    ['合法性基础', `${legalBasisWords[row.basis]}：${row.law}`],
    ['怎样征得同意', `${askingWords[row.asking]}${row.perChild ? '，由监护人为每个孩子分别给出' : ''}`],
    ['个人信息种类', row.data.map(({ name, sensitive }) => (sensitive ? `${name}（敏感）` : name)).join('、')],
    ['目的', row.why],
    ['必要性', row.necessity],
    ['对个人权益的影响', row.effect],
    ['风险', riskWords[row.risk]],
    ['保护措施', row.protection],
    ['接收方', row.receivers.map(({ name, what }) => `${name}（${what}）`).join('；') || '无'],
    ['保存', `${retentionWords[row.retention]}：${retention[row.retention].period}`],
    ['不同意时', `${row.refusing}${row.goesOn}`],
    ['撤回时', `${row.stops}${row.stays}`],
  ]
  return [`## ${purposeWords[purpose]}`, '', '| 项 | 内容 |', '|---|---|', ...lines.map(([name, text]) => `| ${name} | ${cell(text)} |`), ''].join(
    '\n',
  )
}

/** The impact assessment as a document, made from the register: `npm run privacy:document`. */
export function impactDocument(): string {
  const processors = receiversOf('processor').map(({ name, what }) => `- ${name}：${what}`)
  const kept = retentionClasses.map(
    (kind) => `| ${retentionWords[kind]} | ${retention[kind].period} | ${cell(retention[kind].law)} | ${cell(retention[kind].end)} |`,
  )
  return [
    '# 个人信息保护影响评估',
    '',
    '由处理目的登记（`cloud/backend/src/areas/consent/purposes*.ts`）生成，不手改：改登记后运行 `npm run privacy:document`。依据个人信息保护法第五十五条、第五十六条；本评估及处理情况记录至少保存三年（版本库保留每一版）。',
    '',
    ...purposes.map(chapter),
    '## 受委托处理的单位（第二十一条）',
    '',
    ...processors,
    '',
    '## 保存期限（第十九条）',
    '',
    '| 类别 | 期限 | 依据 | 到期 |',
    '|---|---|---|---|',
    ...kept,
    '',
  ].join('\n')
}
