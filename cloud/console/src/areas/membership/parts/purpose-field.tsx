import { Select } from 'antd'
import { auditPurposes, auditPurposeWords } from '@xiongguan/contract/audit/terms'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'

type Props = { value: AuditPurpose; onChange: (purpose: AuditPurpose) => void }

/** Why somebody looks: stands in the family's own log. */
export function PurposeField({ value, onChange }: Props) {
  return (
    <Select<AuditPurpose>
      aria-label='查看用途'
      style={{ width: 140 }}
      value={value}
      onChange={onChange}
      options={auditPurposes.map((purpose) => ({ value: purpose, label: auditPurposeWords[purpose] }))}
    />
  )
}
