import { View } from '@tarojs/components'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { useDraft } from '@/platform/draft'
import { open, usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Heading } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { SexChoice } from '../../parts/ChildFields'
import { lookDraft } from '../../parts/drafts'
import { LookAtChild, LookAtPregnancy } from '../../parts/LookAhead'
import { todayInBeijing } from '../../parts/when'
import { words } from '../../words'

/** What comes next, from one date and without an account: everything asked is public, nothing is written down. */
export default function TryPage() {
  const about = usePageParam('about') === 'child' ? 'child' : 'pregnancy'
  const [typed, setTyped] = useDraft<{ date: string; sex: Sex | '' }>(lookDraft(about), { date: '', sex: '' })
  const today = todayInBeijing(useNow())
  const { date, sex } = typed
  return (
    <Page title={words.tryTitle}>
      <View className='stack stack--tight'>
        <Heading level={2}>{words.tryTitle}</Heading>
        <View className='soft'>{words.tryText[about]}</View>
      </View>
      <Card>
        <View className='stack'>
          {about === 'child' && <SexChoice chosen={sex} onChoose={(next) => setTyped({ ...typed, sex: next })} />}
          <DateField
            id='look-date'
            label={about === 'child' ? words.bornOn : words.dateBy.lastPeriod}
            value={date}
            onChange={(next) => setTyped({ ...typed, date: next })}
            latest={today}
          />
        </View>
      </Card>
      {!date && about === 'pregnancy' && (
        <View className='text-action'>
          <Button id='other-basis' kind='quiet' compact onPress={() => open(routes.dating())}>
            {words.tryOther}
          </Button>
        </View>
      )}
      {date && about === 'pregnancy' && <LookAtPregnancy date={date} today={today} />}
      {date && about === 'child' && sex && <LookAtChild date={date} sex={sex} today={today} />}
    </Page>
  )
}
