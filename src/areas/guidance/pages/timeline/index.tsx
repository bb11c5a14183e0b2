import { View } from '@tarojs/components'
import type { Timeline } from '@xiongguan/contract/guidance/timeline-resident'
import { useEffect, useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import type { Copied } from '@/platform/offline/kept-answers'
import { keepPages } from '@/platform/offline-pages'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Beginning } from '../../parts/Beginning'
import { PlanningRow } from '../../parts/PlanningRow'
import { Resting } from '../../parts/Resting'
import { SubjectCard } from '../../parts/SubjectCard'
import { todayInBeijing } from '../../parts/when'
import { timeline } from '../../queries'
import { words } from '../../words'

export default function TimelinePage() {
  const me = useMe()
  return (
    <Page title={words.timelineTitle}>
      {/* Without a network nobody can say who is here: what this phone last read shows. */}
      {me.failure?.offline && !me.data ? <Mine /> : <Loaded of={me}>{({ signedIn }) => (signedIn ? <Mine /> : <Visitor />)}</Loaded>}
    </Page>
  )
}

function Visitor() {
  return (
    <>
      <Beginning visitor />
      <State id='sign-in-first' icon='user-round' title={words.signInTitle} text={words.signInText}>
        <Button id='to-sign-in' kind='secondary' compact onPress={() => open(routes.mine)}>
          {words.signIn}
        </Button>
      </State>
    </>
  )
}

function Mine() {
  const state = useRead(timeline)
  const { data } = state
  useEffect(() => {
    if (data) keepPages()
  }, [data])
  return (
    <Loaded of={state} missing={words.missing}>
      {(shown) => (
        <>
          {shown.copyOf !== undefined && (
            <Notice id='kept-copy' tone='wait'>
              {words.copyOf(dayWords(new Date(shown.copyOf).toISOString()))}
            </Notice>
          )}
          <Family shown={shown} />
        </>
      )}
    </Loaded>
  )
}

function HouseholdFirst() {
  return (
    <>
      <Beginning visitor />
      <State id='household-first' icon='users-round' title={words.householdTitle} text={words.householdText}>
        <Button id='to-household' kind='secondary' compact onPress={() => open(routes.household)}>
          {words.toHousehold}
        </Button>
      </State>
    </>
  )
}

function Family({ shown }: { shown: Copied<Timeline> }) {
  const { hasHousehold, mayKeep, subjects, childrenToAdd, resting, restingPregnancy } = shown
  if (!hasHousehold) return <HouseholdFirst />
  if (!mayKeep && !resting && subjects.length === 0)
    return <State id='no-right' icon='shield-check' title={words.noRightTitle} text={words.noRightText} />
  return (
    <>
      {resting && <Resting pregnancyId={mayKeep ? restingPregnancy : null} />}
      {subjects.length === 0 && childrenToAdd.length === 0 ? !resting && <Beginning /> : <Subjects shown={shown} />}
    </>
  )
}

const all = 'all'

function Subjects({ shown }: { shown: Timeline }) {
  const { subjects, childrenToAdd, planning, resting, mayKeep } = shown
  const [chosen, setChosen] = useState(all)
  const today = todayInBeijing(useNow())
  const chips = [{ value: all, words: words.everyone }, ...subjects.map(({ subjectId, title }) => ({ value: subjectId, words: title }))]
  const one = subjects.filter(({ subjectId }) => subjectId === chosen)
  return (
    <>
      {subjects.length > 1 && <Chips label={words.chips} choices={chips} chosen={one.length > 0 ? chosen : all} onChoose={setChosen} />}
      {(one.length > 0 ? one : subjects).map((subject) => (
        <SubjectCard key={subject.subjectId} subject={subject} today={today} />
      ))}
      {mayKeep && <More childrenToAdd={childrenToAdd} mayBegin={!resting && !subjects.some(({ kind }) => kind === 'pregnancy')} />}
      {mayKeep && planning && <PlanningRow planning={planning} />}
    </>
  )
}

/** Who is not on the timeline yet. Nothing is proposed while something rests. */
function More({ childrenToAdd, mayBegin }: Pick<Timeline, 'childrenToAdd'> & { mayBegin: boolean }) {
  if (childrenToAdd.length === 0 && !mayBegin) return null
  return (
    <View className='stack'>
      <Heading level={2}>{words.more}</Heading>
      <Card rows>
        {childrenToAdd.map(({ personId, nickname }) => (
          <ListRow
            key={personId}
            id={`add-birthday-${personId}`}
            icon='baby'
            title={words.childToAdd(nickname)}
            text={words.childToAddText}
            onPress={() => open(routes.childBirthday(personId))}
          />
        ))}
        {mayBegin && <ListRow id='add-pregnancy' icon='hospital' title={words.addPregnancy} onPress={() => open(routes.dating())} />}
        {mayBegin && <ListRow id='add-child' icon='plus' title={words.addChild} onPress={() => open(routes.household)} />}
      </Card>
    </View>
  )
}
