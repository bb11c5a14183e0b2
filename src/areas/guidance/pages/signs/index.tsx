import { View } from '@tarojs/components'
import type { SignsView } from '@xiongguan/contract/guidance/growth-resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SignsOfAge } from '../../parts/SignsOfAge'
import { todayInBeijing } from '../../parts/when'
import { signs } from '../../queries'
import { words } from '../../words'

export default function SignsPage() {
  const personId = usePageParam('personId') as PersonId
  const state = useRead(signs, { personId })
  return (
    <Page title={words.signsTitle}>
      <Loaded of={state} missing={words.missing}>
        {(view) => <Ages view={view} personId={personId} />}
      </Loaded>
    </Page>
  )
}

function Ages({ view: { nowAt, ages, source }, personId }: { view: SignsView; personId: PersonId }) {
  const [chosen, setChosen] = useState(String(nowAt ?? ages[0]?.ageMonths ?? ''))
  const today = todayInBeijing(useNow())
  const age = ages.find(({ ageMonths }) => String(ageMonths) === chosen)
  const choices = ages.map(({ ageMonths }) => ({
    value: String(ageMonths),
    words: ageMonths === nowAt ? `${words.signsAt(ageMonths)} · ${words.signsNow}` : words.signsAt(ageMonths),
  }))
  return (
    <>
      <View className='stack stack--tight'>
        <Heading level={2}>{words.signsTitle}</Heading>
        <View className='soft'>{words.signsText}</View>
      </View>
      {nowAt === null && <Notice>{words.signsNoneNow}</Notice>}
      <Chips label={words.signsAge} choices={choices} chosen={chosen} onChoose={setChosen} />
      {age && <SignsOfAge key={`${age.ageMonths} ${age.answer?.recordId ?? ''}`} age={age} personId={personId} today={today} />}
      <View className='soft'>
        {source.title} · {source.version}
      </View>
    </>
  )
}
