import { View } from '@tarojs/components'
import type { LifeStage } from '@xiongguan/contract/content/terms'
import type { Timeline } from '@xiongguan/contract/guidance/timeline-resident'
import type { ReactNode } from 'react'
import { open } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loading } from '@/ui/Loaded'
import { timeline } from './card-queries'
import { cardWords as words } from './card-words'
import { mostPressing, type Pressing, readingFor } from './parts/pressing'
import { Start } from './parts/Start'
import { todayInBeijing, whenWords } from './parts/when'

/** The way to the timeline. */
export function TimelineRow() {
  return <ListRow id='timeline' icon='calendar-days' title={words.title} text={words.text} onPress={() => open(routes.timeline)} />
}

/** One choice, and what comes next shows. */
function Invitation() {
  return (
    <Card tone='jadeWeak' id='begin'>
      <View className='stack'>
        <View className='stack stack--tight'>
          <Heading level={2}>{words.invite}</Heading>
          <View className='soft'>{words.inviteText}</View>
        </View>
        <Start onPlan={() => open(routes.timeline)} />
      </View>
    </Card>
  )
}

function Due({ pressing: { subject, item } }: { pressing: Pressing }) {
  const when = whenWords(item, todayInBeijing(useNow()))
  return (
    <Card tone='brand' id='next-due'>
      <View className='stack stack--tight'>
        <View className='soft'>{words.next(item.state === 'overdue' ? words.lead.overdue : words.lead.other, subject.title, when)}</View>
        <Heading level={2}>{item.title}</Heading>
        {item.reason !== '' && <View className='soft'>{item.reason}</View>}
        <View className='row row--wrap next__action'>
          <Button id='due-action' kind='secondary' compact onPress={() => open(routes.planItem(subject.subjectId, item.itemId))}>
            {words.how}
          </Button>
          <Button id='to-timeline' kind='secondary' compact onPress={() => open(routes.timeline)}>
            {words.all}
          </Button>
        </View>
      </View>
    </Card>
  )
}

/** A child without a birth date: one step from its timeline. */
function Birthday({ of: { childrenToAdd } }: { of: Timeline }) {
  const [child] = childrenToAdd
  return child ? (
    <Card rows>
      <ListRow id='add-birthday' icon='baby' title={words.addBirthday(child.nickname)} onPress={() => open(routes.childBirthday(child.personId))} />
    </Card>
  ) : (
    <Invitation />
  )
}

/** While something rests, and on a phone without this right, nothing is proposed. */
const mayPropose = ({ hasHousehold, mayKeep, resting, subjects }: Timeline) => !resting && (mayKeep || !hasHousehold) && subjects.length === 0

function OfFamily({ otherwise }: { otherwise: ReactNode }) {
  const { data, failure } = useRead(timeline)
  if (!data) return failure ? <>{otherwise}</> : <Loading />
  const pressing = mostPressing(data)
  if (pressing) return <Due pressing={pressing} />
  return (
    <>
      {mayPropose(data) && <Birthday of={data} />}
      {otherwise}
    </>
  )
}

/** The next due thing of this household in front of everything; without one `otherwise`, and where a timeline may begin the way to it. */
export function NextDue({ signedIn, otherwise }: { signedIn: boolean; otherwise: ReactNode }) {
  return signedIn ? (
    <OfFamily otherwise={otherwise} />
  ) : (
    <>
      <Invitation />
      {otherwise}
    </>
  )
}

/** What a page shows by where this household stands: for whom to read, and whether something is due in front. */
export function ByStage({ children }: { children: (stage: LifeStage, due: boolean) => ReactNode }) {
  const { data } = useRead(timeline)
  return data ? <>{children(readingFor(data), mostPressing(data) !== null)}</> : null
}
