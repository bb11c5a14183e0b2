import { View } from '@tarojs/components'
import { datingBasisWords, type PregnancyId } from '@xiongguan/contract/guidance/terms'
import type { PregnancyView } from '@xiongguan/contract/guidance/timeline-resident'
import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { DatingForm } from '../../parts/DatingForm'
import { shortDay, todayInBeijing } from '../../parts/when'
import { plan, timeline } from '../../queries'
import { words } from '../../words'

export default function DatingPage() {
  const pregnancyId = usePageParam('pregnancyId')
  const today = todayInBeijing(useNow())
  return (
    <Page title={pregnancyId ? words.correctTitle : words.datingTitle}>
      <View className='stack stack--tight'>
        <Heading level={2}>{pregnancyId ? words.correctTitle : words.datingTitle}</Heading>
        <View className='soft'>{words.datingText}</View>
      </View>
      {pregnancyId ? <Correcting pregnancyId={pregnancyId as PregnancyId} today={today} /> : <Beginning today={today} />}
    </Page>
  )
}

/** Read first, so that whoever has to sign in or may not write learns it before typing. */
function Beginning({ today }: { today: string }) {
  const state = useRead(timeline)
  return <Loaded of={state}>{() => <DatingForm pregnancyId={null} today={today} />}</Loaded>
}

function Correcting({ pregnancyId, today }: { pregnancyId: PregnancyId; today: string }) {
  const state = useRead(plan, { subjectId: pregnancyId })
  return (
    <Loaded of={state} missing={words.missing}>
      {({ subject: { pregnancy } }) => (
        <>
          <DatingForm pregnancyId={pregnancyId} today={today} />
          {pregnancy && <History datings={pregnancy.datings} today={today} />}
        </>
      )}
    </Loaded>
  )
}

function History({ datings, today }: { datings: PregnancyView['datings']; today: string }) {
  return (
    <Card id='datings'>
      <View className='stack stack--tight'>
        <Heading level={2}>{words.history}</Heading>
        {datings.map(({ basis, dueDate, recordedOn }, at) => (
          <View key={at} className={at === 0 ? 'strong' : 'soft'}>
            {words.historyLine(datingBasisWords[basis], shortDay(dueDate, today), shortDay(recordedOn, today))}
          </View>
        ))}
      </View>
    </Card>
  )
}
