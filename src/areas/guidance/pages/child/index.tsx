import { View } from '@tarojs/components'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { Timeline } from '@xiongguan/contract/guidance/timeline-resident'
import { usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Heading } from '@/ui/elements'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ChildForm } from '../../parts/ChildForm'
import { todayInBeijing } from '../../parts/when'
import { timeline } from '../../queries'
import { words } from '../../words'

/** The child as the timeline knows them: with a birth date to correct, or one to fill in. */
function found({ subjects, childrenToAdd }: Timeline, personId: string) {
  const known = subjects.find(({ child }) => child?.personId === personId)
  if (known) return { nickname: known.title, known: known.child }
  const added = childrenToAdd.find((child) => child.personId === personId)
  return added && { nickname: added.nickname, known: null }
}

export default function ChildPage() {
  const personId = usePageParam('personId')
  const state = useRead(timeline)
  const today = todayInBeijing(useNow())
  return (
    <Page title={words.childTitle}>
      <Loaded of={state} missing={words.missing}>
        {(shown) => {
          const child = found(shown, personId)
          if (!child) return <State id='missing' icon='search' {...words.missing} />
          return (
            <>
              <View className='stack stack--tight'>
                <Heading level={2}>{child.nickname}</Heading>
                <View className='soft'>{words.childText(child.nickname)}</View>
              </View>
              <ChildForm personId={personId as PersonId} known={child.known} today={today} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
