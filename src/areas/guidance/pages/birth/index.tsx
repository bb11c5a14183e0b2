import { View } from '@tarojs/components'
import type { PregnancyId } from '@xiongguan/contract/guidance/terms'
import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { BirthForm } from '../../parts/BirthForm'
import { todayInBeijing } from '../../parts/when'
import { plan } from '../../queries'
import { words } from '../../words'

export default function BirthPage() {
  const pregnancyId = usePageParam('pregnancyId')
  const state = useRead(plan, { subjectId: pregnancyId })
  const today = todayInBeijing(useNow())
  return (
    <Page title={words.birthTitle}>
      <Loaded of={state} missing={words.missing}>
        {() => (
          <>
            <View className='stack stack--tight'>
              <Heading level={2}>{words.birthTitle}</Heading>
              <View className='soft'>{words.birthText}</View>
            </View>
            <BirthForm pregnancyId={pregnancyId as PregnancyId} today={today} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
