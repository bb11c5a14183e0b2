import { View } from '@tarojs/components'
import type { GrowthRecord } from '@xiongguan/contract/guidance/growth-resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Curve } from '../../parts/Curve'
import { Latest } from '../../parts/Latest'
import { MeasureForm } from '../../parts/MeasureForm'
import { Measurements } from '../../parts/Measurements'
import { todayInBeijing } from '../../parts/when'
import { growth } from '../../queries'
import { words } from '../../words'

export default function GrowthPage() {
  const personId = usePageParam('personId') as PersonId
  const state = useRead(growth, { personId })
  return (
    <Page title={words.growthTitle}>
      <Loaded of={state} missing={words.missing}>
        {(record) => <Growth record={record} personId={personId} />}
      </Loaded>
    </Page>
  )
}

function Growth({ record, personId }: { record: GrowthRecord; personId: PersonId }) {
  const { measurements, early, birthDate } = record
  const [measuring, setMeasuring] = useState(measurements.length === 0)
  const today = todayInBeijing(useNow())
  return (
    <>
      {early && <Notice id='early'>{words.growthEarly}</Notice>}
      {measurements.length === 0 ? (
        <State id='no-measurement' icon='baby' title={words.growthEmpty} text={words.growthEmptyText} />
      ) : (
        <Latest record={record} today={today} />
      )}
      {measuring ? (
        <MeasureForm personId={personId} birthDate={birthDate} today={today} onDone={() => setMeasuring(false)} />
      ) : (
        <Button id='measure-again' icon='plus' onPress={() => setMeasuring(true)}>
          {words.measureAgain}
        </Button>
      )}
      <Curve record={record} />
      {measurements.length > 0 && (
        <View className='stack'>
          <Measurements measurements={measurements} today={today} />
        </View>
      )}
    </>
  )
}
