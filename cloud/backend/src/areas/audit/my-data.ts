import { auditPurposeWords } from '@xiongguan/contract/audit/terms'
import type { Db } from '../../platform/tables'
import { latestLooks, type LooksPorts } from './read-looks'

const kindWords = { look: '查看', emergency: '紧急查看', export: '导出', change: '修改' } as const

/** Who looked at an account's file, for the export of its own data. */
export async function auditData(ports: LooksPorts, handle: Db, accountId: string) {
  const looks = await latestLooks(ports, handle, accountId)
  return [
    {
      title: '谁看过我的档案',
      purpose: 'accessLog' as const,
      rows: looks.map(({ reference, at, office, roles, purpose, fields, kind }) => ({
        编号: reference,
        时间: at,
        单位: office,
        角色: roles,
        用途: auditPurposeWords[purpose],
        方式: kindWords[kind],
        内容: fields.join('、'),
      })),
    },
  ]
}
