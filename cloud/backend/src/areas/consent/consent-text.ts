import type { ConsentText } from '@xiongguan/contract/consent/resident'
import { retentionWords, type Purpose } from '@xiongguan/contract/consent/terms'
import { isSensitive, type PurposeRow, type Receiver } from './purpose'
import { register } from './purposes'
import { retention } from './retention'

/** Whom to ask; the association enters its own number, until then the public hotline. */
export const whomToAsk = '嘉峪关市计划生育协会。可找所在社区工作者，或拨打 0937-12345 转接（号码待实测）。'

const kinds = ({ data }: PurposeRow) => data.map(({ name }) => name).join('、')

const receiverWords = ({ name, what }: Receiver) => `${name}：${what}`

function forWhom(row: PurposeRow): string {
  if (row.perChild) return '不满十四周岁孩子的个人信息属于敏感个人信息，要由父母或其他监护人为每个孩子单独同意。'
  return isSensitive(row) ? '这里有敏感个人信息，要由您单独同意。' : '这一项由您单独决定，不同意不影响其他服务。'
}

/** The text of a purpose as people read it before they decide (个人信息保护法 第十七、三十条). */
export function consentText(purpose: Purpose): ConsentText {
  const row = register[purpose]
  const { period, end } = retention[row.retention]
  return {
    version: row.version,
    effectiveOn: row.effectiveOn,
    sections: [
      ...(row.asking === 'separately' ? [{ title: row.perChild ? '请监护人阅读' : '请您决定', text: forWhom(row) }] : []),
      { title: '只收集什么', text: `${kinds(row)}。` },
      { title: '用来做什么', text: row.why },
      { title: '为什么必要', text: row.necessity },
      { title: row.perChild ? '对孩子的影响' : '对您的影响', text: row.effect },
      { title: '不同意会怎样', text: `${row.refusing}${row.goesOn}` },
      { title: '怎样保护', text: row.protection },
      { title: '给谁看', text: row.receivers.length > 0 ? `${row.receivers.map(receiverWords).join('；')}。` : '不提供给其他人。' },
      { title: '保存多久', text: `${retentionWords[row.retention]}：${period}。${end}` },
      { title: '怎样撤回', text: `在“我的—隐私与同意”里撤回，与同意一样简单。${row.stops}${row.stays}撤回不影响撤回之前已经办完的事。` },
      { title: '找谁问', text: whomToAsk },
    ],
  }
}
