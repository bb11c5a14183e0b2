import { View } from '@tarojs/components'
import type { Planning } from '@xiongguan/contract/guidance/terms'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { setPlanning } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'
import { Start } from './Start'

/** A timeline begins with one choice. A visitor reads first; a family's plan is written down with its consent. */
export function Beginning({ visitor = false }: { visitor?: boolean }) {
  const [planning, setPlan] = useState<Planning | null>(null)
  const choose = (plan: Planning) => (visitor ? open(routes.topic('pregnancy')) : setPlan(plan))
  return (
    <>
      <View className='stack stack--tight'>
        <Heading level={2}>{words.emptyTitle}</Heading>
        <View className='soft'>{words.emptyText}</View>
      </View>
      <Start onPlan={choose} />
      {planning && <WriteDown key={planning} planning={planning} onClose={() => setPlan(null)} />}
    </>
  )
}

function WriteDown({ planning, onClose }: { planning: Planning; onClose: () => void }) {
  const { run, busy, failure } = useChange(setPlanning)
  const consent = useSeparateConsent('pregnancy')
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const save = async () => {
    const result = await run({ planning, ...consent.sent })
    if (result) setRefusal(result.kind === 'saved' ? null : result)
  }
  return (
    <Card id='write-planning'>
      <View className='stack'>
        <Heading level={2}>{words.pregnancyConsent}</Heading>
        {consent.sheet}
        <Refusal of={refusal} />
        <Failure of={failure} />
        <Button id='save-planning' busy={busy} disabledReason={consent.missing} onPress={() => void save()}>
          {words.save}
        </Button>
        <Button id='stop-planning' kind='quiet' onPress={onClose}>
          {words.stop}
        </Button>
      </View>
    </Card>
  )
}
