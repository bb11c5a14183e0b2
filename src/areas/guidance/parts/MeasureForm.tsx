import { View } from '@tarojs/components'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { measure } from '../queries'
import { words } from '../words'
import { measuresOf, missingFor, type Size, sizeError, sizes, standing, type TypedMeasures } from './measuring'
import { Refusal, type TimelineRefusal } from './Refusal'

type Props = { personId: PersonId; birthDate: string; today: string; onDone: () => void }

const fields: Record<Size, readonly string[]> = { weight: ['weightKg'], length: ['lengthCm', 'heightCm'], head: ['headCm'] }

/** Weight, length or height, and head, as far as they were measured. What was typed stays until it is sent. */
export function MeasureForm({ personId, birthDate, today, onDone }: Props) {
  const [typed, setTyped, drop] = useDraft<TypedMeasures>(`measure.${personId}`, { measuredOn: today, weight: '', length: '', head: '' })
  const [refusal, setRefusal] = useState<Pick<TimelineRefusal, 'kind' | 'words'> | null>(null)
  const { run, busy, failure } = useChange(measure)
  const change = (next: Partial<TypedMeasures>) => {
    setRefusal(null)
    setTyped({ ...typed, ...next })
  }
  const save = async () => {
    const result = await run({ personId, ...measuresOf(typed, birthDate) })
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    drop()
    onDone()
  }
  const labels: Record<Size, string> = {
    weight: words.weight,
    length: standing(birthDate, typed.measuredOn || today) ? words.height : words.length,
    head: words.head,
  }
  return (
    <Card id='measure-form'>
      <View className='stack'>
        <Heading level={2}>{words.measureTitle}</Heading>
        <DateField
          id='measured-on'
          label={words.measuredOn}
          value={typed.measuredOn}
          onChange={(measuredOn) => change({ measuredOn })}
          earliest={birthDate}
          latest={today}
          error={failure?.field === 'measuredOn' ? failure.reason : undefined}
        />
        {sizes.map((size) => (
          <Field
            key={size}
            id={`measure-${size}`}
            label={labels[size]}
            placeholder={words.optional}
            value={typed[size]}
            onChange={(value) => change({ [size]: value })}
            error={sizeError(typed[size]) ?? (failure?.field && fields[size].includes(failure.field) ? failure.reason : undefined)}
            maxLength={6}
          />
        ))}
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-measure' busy={busy} disabledReason={missingFor(typed)} onPress={() => void save()}>
          {words.measureSave}
        </Button>
      </View>
    </Card>
  )
}
