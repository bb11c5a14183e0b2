import { View } from '@tarojs/components'
import type { PregnancyId } from '@xiongguan/contract/guidance/terms'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useDraft } from '@/platform/draft'
import { backTo } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { giveBirth } from '../queries'
import { words } from '../words'
import { addChild, birthOf, changeChild, dropLast, missingFor, mostChildren, noBirth, type TypedBirth } from './birth'
import { ChildFields } from './ChildFields'
import { EarlyChoice } from './EarlyChoice'
import { Refusal, type TimelineRefusal } from './Refusal'

type Props = { pregnancyId: PregnancyId; today: string }

/** A pregnancy becomes its children: one form, and nothing known before is asked again. */
export function BirthForm({ pregnancyId, today }: Props) {
  const [birth, setBirth, drop] = useDraft<TypedBirth>(`birth.${pregnancyId}`, noBirth)
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const { run, busy, failure } = useChange(giveBirth)
  const nickname = useSeparateConsent('childNickname', { anew: true })
  const health = useSeparateConsent('childHealth', { anew: true })
  const missing = missingFor(birth) ?? nickname.missing ?? health.missing
  const change = (next: TypedBirth) => {
    setRefusal(null)
    setBirth(next)
  }
  const save = async () => {
    const result = await run({ pregnancyId, ...birthOf(birth), nicknameConsentVersion: nickname.sent.consentVersion, ...health.sent })
    if (!result) return
    if (result.kind !== 'saved') return setRefusal(result)
    drop()
    backTo(routes.timeline)
  }
  return (
    <>
      <Card>
        <View className='stack'>
          <DateField id='born-on' label={words.bornOn} value={birth.bornOn} onChange={(bornOn) => change({ ...birth, bornOn })} latest={today} />
          <EarlyChoice chosen={birth.early} onChoose={(early) => change({ ...birth, early })} />
        </View>
      </Card>
      {birth.children.map((child, at) => (
        <ChildFields
          key={at}
          at={at}
          of={birth.children.length}
          child={child}
          change={(next) => change(changeChild(birth, at, next))}
          error={refusal?.kind === 'textRefused' && at === birth.children.length - 1 ? refusal.words : undefined}
        />
      ))}
      <View className='row row--wrap'>
        {birth.children.length < mostChildren && (
          <Button id='another-child' kind='secondary' compact icon='plus' onPress={() => change(addChild(birth))}>
            {words.another}
          </Button>
        )}
        {birth.children.length > 1 && (
          <Button id='drop-child' kind='quiet' compact onPress={() => change(dropLast(birth))}>
            {words.dropLast}
          </Button>
        )}
      </View>
      <Consents sheets={[nickname.sheet, health.sheet]} titles={[words.nicknameConsent, words.healthConsent]} />
      <Refusal of={refusal?.kind === 'textRefused' ? null : refusal} />
      <Failure of={failure} />
      <Button id='save-birth' busy={busy} disabledReason={missing} onPress={() => void save()}>
        {words.birthSave}
      </Button>
    </>
  )
}

/** Each consent apart, under its own name. */
function Consents({ sheets, titles }: { sheets: (JSX.Element | null)[]; titles: string[] }) {
  return (
    <>
      {sheets.map(
        (sheet, at) =>
          sheet && (
            <Card key={titles[at]}>
              <View className='stack stack--tight'>
                <Heading level={3}>{titles[at]}</Heading>
                {sheet}
              </View>
            </Card>
          ),
      )}
    </>
  )
}
