import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { UnitId } from '@xiongguan/contract/association/terms'
import { FailureLine } from '../../../ui/states'
import { useFindingCandidates } from '../queries'
import type { Candidate } from '../queries'
import styles from './members.module.css'

const wordsOf = ({ name, bornOn, communityName, memberNumber }: Candidate) =>
  [name ?? '姓名不显示', bornOn, communityName, memberNumber && `会员 ${memberNumber}`].filter(Boolean).join(' · ')

type Props = { unitId: UnitId; value?: Candidate['personId']; onChange?: (personId: Candidate['personId'] | undefined) => void }

/** Somebody of the register by whole name or member number; only who is within reach, and each search is on the record. */
export function CandidateField({ unitId, value, onChange }: Props) {
  const finding = useFindingCandidates()
  const [text, setText] = useState('')
  const find = () => {
    onChange?.(undefined)
    finding.mutate({ unitId, text: text.trim() })
  }
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <Input
          aria-label='完整姓名或会员号'
          style={{ width: 220 }}
          maxLength={30}
          autoComplete='off'
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={(event) => {
            event.preventDefault()
            if (text.trim().length >= 2) find()
          }}
        />
        <Button loading={finding.isPending} disabled={text.trim().length < 2} onClick={find}>
          查找
        </Button>
      </div>
      {finding.data?.length === 0 && <p role='status'>没有找到。姓名要完整；不在您范围内的、未满 18 周岁的查不到，可以改为直接填写姓名。</p>}
      {finding.data && finding.data.length > 0 && (
        <Radio.Group
          aria-label='查到的人'
          className={styles.fields}
          value={value}
          onChange={({ target }) => onChange?.(target.value as Candidate['personId'])}
          options={finding.data.map((found) => ({ value: found.personId, label: wordsOf(found) }))}
        />
      )}
      <FailureLine error={finding.error} />
    </div>
  )
}
