import { View } from '@tarojs/components'
import type { ChildView } from '@xiongguan/contract/guidance/timeline-resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useDraft } from '@/platform/draft'
import { backTo } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Failure } from '@/ui/Failure'
import { setChild } from '../queries'
import { words } from '../words'
import { birthdayOf, birthdaySent, missingFor, type TypedBirthday } from './child-birthday'
import { SexChoice } from './ChildFields'
import { childDraft } from './drafts'
import { EarlyChoice } from './EarlyChoice'
import { Refusal, type TimelineRefusal } from './Refusal'

type Props = { personId: PersonId; known: ChildView | null; today: string }

/** When a child was born, and whether a doctor called it early. */
export function ChildForm({ personId, known, today }: Props) {
  const [typed, setTyped, drop] = useDraft<TypedBirthday>(childDraft(personId), birthdayOf(known))
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const { run, busy, failure } = useChange(setChild)
  const consent = useSeparateConsent('childHealth', { anew: !known })
  const missing = missingFor(typed) ?? (known ? undefined : consent.missing)
  const change = (next: Partial<TypedBirthday>) => {
    setRefusal(null)
    setTyped({ ...typed, ...next })
  }
  const save = async () => {
    const child = birthdaySent(typed)
    const result = child && (await run({ personId, ...child, ...consent.sent }))
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    drop()
    backTo(known ? routes.plan(personId) : routes.timeline)
  }
  return (
    <Card id='child-form'>
      <View className='stack'>
        <DateField
          id='birth-date'
          label={words.bornOn}
          value={typed.birthDate}
          onChange={(birthDate) => change({ birthDate })}
          latest={today}
          error={failure?.field === 'birthDate' ? failure.reason : undefined}
        />
        <SexChoice chosen={typed.sex} onChoose={(sex) => change({ sex })} />
        <EarlyChoice chosen={typed.early} onChoose={(early) => change({ early })} />
        {typed.early === 'yes' && (
          <DateField
            id='due-date'
            label={words.dueDateOf}
            hint={words.dueDateHint}
            value={typed.dueDate}
            onChange={(dueDate) => change({ dueDate })}
            error={failure?.field === 'dueDate' ? failure.reason : undefined}
          />
        )}
        {!known && consent.sheet}
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-child' busy={busy} disabledReason={missing} onPress={() => void save()}>
          {words.childSave}
        </Button>
      </View>
    </Card>
  )
}
