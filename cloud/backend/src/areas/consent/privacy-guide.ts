import type { ConsentText } from '@xiongguan/contract/consent/resident'
import {
  askingWords,
  legalBasisWords,
  purposes,
  purposeWords,
  retentionClasses,
  retentionWords,
  type Purpose,
} from '@xiongguan/contract/consent/terms'
import { whomToAsk } from './consent-text'
import type { PurposeRow, Receiver } from './purpose'
import { register } from './purposes'
import { retention } from './retention'

/** A guide has the version of its newest purpose. */
function newest(rows: readonly PurposeRow[]) {
  const latest = rows.reduce((one, other) => (other.effectiveOn > one.effectiveOn ? other : one))
  return { version: latest.version, effectiveOn: latest.effectiveOn }
}

function paragraph(purpose: Purpose): string {
  const row = register[purpose]
  const kinds = row.data.map(({ name, sensitive }) => (sensitive ? `${name}（敏感）` : name)).join('、')
  return `收集：${kinds}。用途：${row.why}依据：${legalBasisWords[row.basis]}（${row.law}）。${askingWords[row.asking]}。不同意：${row.refusing}${row.goesOn}保护：${row.protection}`
}

/** Everyone who gets something, each once with what. */
export function receiversOf(role: Receiver['role'], among: readonly PurposeRow[] = Object.values(register)): Receiver[] {
  const found = new Map<string, Receiver>()
  for (const { receivers } of among) for (const one of receivers) if (one.role === role) found.set(`${one.name}${one.what}`, one)
  return [...found.values()]
}

const listed = (receivers: readonly Receiver[]) => receivers.map(({ name, what }) => `${name}：${what}`).join('；')
const kept = () => retentionClasses.map((kind) => `${retentionWords[kind]}：${retention[kind].period}`).join('；')

const rights =
  '查阅、复制：“我的—我的数据”导出；更正、删除：“我的—我的数据”提出，十五天内答复，不能办会写明理由；撤回同意：“我的—隐私与同意”；注销：“我的—账号与注销”。对谁看过有疑问，可在“谁看过我的档案”里问。对答复不满意，可以向网信部门投诉。'

/** 个人信息保护指引 (个人信息保护法 第十七条), made from the register. */
export function privacyGuide(): ConsentText {
  return {
    ...newest(Object.values(register)),
    sections: [
      { title: '谁在处理您的信息', text: whomToAsk },
      ...purposes.map((purpose) => ({ title: purposeWords[purpose], text: paragraph(purpose) })),
      { title: '受委托处理的单位', text: `${listed(receiversOf('processor'))}。不得转委托，我们监督其处理。` },
      { title: '提供给其他单位或个人', text: `${listed(receiversOf('ownPurpose'))}。除此之外，提供前另行告知并取得您的单独同意。` },
      { title: '保存多久', text: `${kept()}。` },
      { title: '您的权利', text: rights },
      { title: '孩子的信息', text: '不满十四周岁孩子的信息另有《儿童个人信息处理规则》。' },
    ],
  }
}

/** 儿童个人信息处理规则 (个人信息保护法 第三十一条): a page and a version of its own. */
export function childRules(): ConsentText {
  const ofChildren = purposes.filter((purpose) => register[purpose].perChild)
  return {
    ...newest(ofChildren.map((purpose) => register[purpose])),
    sections: [
      {
        title: '谁来同意',
        text: '不满十四周岁孩子的信息，由父母或其他监护人为每个孩子、每个用途分别同意，随时可以撤回。孩子自己不能同意。',
      },
      ...ofChildren.map((purpose) => ({ title: purposeWords[purpose], text: paragraph(purpose) })),
      { title: '谁能看', text: '工作人员查看儿童档案，须事先经负责人批准，只看办事需要的，每次都有记录；记录显示在“谁看过我的档案”。' },
      { title: '不做什么', text: '不对孩子做自动化推荐和评价，不公开，不向其他单位提供；认得出孩子的照片另要监护人的纸质同意书。' },
      { title: '监护人怎样行使权利', text: `${rights}拒绝您的请求时，我们书面说明理由（未成年人网络保护条例第三十四条）。` },
      { title: '保存多久', text: `${retention.household.period}。${retention.household.end}` },
      { title: '审计', text: '每年对处理未成年人信息的情况做合规审计（未成年人网络保护条例第三十七条）。' },
      { title: '找谁问', text: whomToAsk },
    ],
  }
}
