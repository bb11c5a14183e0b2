import { View } from '@tarojs/components'
import { type DatingBasis, datingBases, datingBasisWords, type PregnancyId } from '@xiongguan/contract/guidance/terms'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useDraft } from '@/platform/draft'
import { backTo } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { DateField } from '@/ui/DateField'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { correctDating, startPregnancy } from '../queries'
import { words } from '../words'
import { datingOf, daysError, missingFor, nothingTyped, type TypedDating, weeksError } from './dating'
import { datingDraft } from './drafts'
import { Refusal, type TimelineRefusal } from './Refusal'

type Props = { pregnancyId: PregnancyId | null; today: string }

/** When a pregnancy is counted from: begun, or corrected by what a doctor says now. What was typed stays until it is sent. */
export function DatingForm({ pregnancyId, today }: Props) {
  const [typed, setTyped, drop] = useDraft(datingDraft(pregnancyId), nothingTyped)
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const begin = useChange(startPregnancy)
  const correct = useChange(correctDating)
  const consent = useSeparateConsent('pregnancy')
  const { busy, failure } = pregnancyId ? correct : begin
  const missing = missingFor(typed) ?? (pregnancyId ? undefined : consent.missing)
  const change = (next: Partial<TypedDating>) => {
    setRefusal(null)
    setTyped({ ...typed, ...next })
  }
  const save = async () => {
    const dating = datingOf(typed)
    const result = await (pregnancyId ? correct.run({ pregnancyId, dating }) : begin.run({ dating, ...consent.sent }))
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    drop()
    backTo(pregnancyId ? routes.plan(pregnancyId) : routes.timeline)
  }
  return (
    <Card id='dating-form'>
      <View className='stack'>
        <View className='stack stack--tight'>
          <View className='strong'>{words.basis3}</View>
          <Chips<DatingBasis>
            label={words.basis3}
            choices={datingBases.map((value) => ({ value, words: datingBasisWords[value] }))}
            chosen={typed.basis}
            onChoose={(basis) => change({ basis })}
          />
        </View>
        <DateField
          id='dating-date'
          label={words.dateBy[typed.basis]}
          value={typed.date}
          onChange={(date) => change({ date })}
          latest={typed.basis === 'dueDate' ? undefined : today}
          error={failure?.field?.endsWith('date') ? failure.reason : undefined}
        />
        {typed.basis === 'ultrasound' && <ReportFields typed={typed} change={change} />}
        {!pregnancyId && consent.sheet}
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-dating' busy={busy} disabledReason={missing} onPress={() => void save()}>
          {words.datingSave}
        </Button>
      </View>
    </Card>
  )
}

function ReportFields({ typed, change }: { typed: TypedDating; change: (next: Partial<TypedDating>) => void }) {
  return (
    <>
      <Field
        id='dating-weeks'
        label={words.weeks}
        value={typed.weeks}
        onChange={(weeks) => change({ weeks })}
        error={weeksError(typed)}
        maxLength={2}
      />
      <Field id='dating-days' label={words.days} value={typed.days} onChange={(days) => change({ days })} error={daysError(typed)} maxLength={1} />
    </>
  )
}
