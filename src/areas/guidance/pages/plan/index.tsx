import type { PregnancyView, TimelineItem, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { open, usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Colour } from '../../parts/Colour'
import { DangerSigns } from '../../parts/DangerSigns'
import { EndPregnancy } from '../../parts/EndPregnancy'
import { groupsOf, type PlanFilter, planFilters } from '../../parts/plan-groups'
import { PlanGroup } from '../../parts/PlanGroup'
import { Resting } from '../../parts/Resting'
import { SubjectHead } from '../../parts/SubjectHead'
import { ToCalendar } from '../../parts/ToCalendar'
import { todayInBeijing } from '../../parts/when'
import { plan, timeline } from '../../queries'
import { words } from '../../words'

export default function PlanPage() {
  const subjectId = usePageParam('subjectId')
  const [ended, setEnded] = useState(false)
  return <Page title={words.planTitle}>{ended ? <Ended /> : <Plan subjectId={subjectId} onEnded={() => setEnded(true)} />}</Page>
}

/** Where a pregnancy was just let rest: nothing of it any more, and the way back. */
function Ended() {
  const { data } = useRead(timeline)
  return <Resting pregnancyId={data?.restingPregnancy ?? null} />
}

function Plan({ subjectId, onEnded }: { subjectId: string; onEnded: () => void }) {
  const state = useRead(plan, { subjectId })
  const family = useRead(timeline)
  const today = todayInBeijing(useNow())
  const keeps = family.data?.mayKeep ?? false
  return (
    <Loaded of={state} missing={words.missing}>
      {({ subject, items, copyOf }) => (
        <>
          {copyOf !== undefined && (
            <Notice id='kept-copy' tone='wait'>
              {words.copyOf(dayWords(new Date(copyOf).toISOString()))}
            </Notice>
          )}
          <Card>
            <SubjectHead subject={subject} today={today} />
          </Card>
          <Ways subject={subject} keeps={keeps} />
          <Items items={items} subjectId={subjectId} today={today} />
          <ToCalendar subjectId={subjectId} items={items} today={today} />
          {subject.pregnancy && <DangerSigns />}
          {subject.pregnancy && keeps && <OfPregnancy pregnancy={subject.pregnancy} onEnded={onEnded} />}
        </>
      )}
    </Loaded>
  )
}

/** What else can be done for this pregnancy or this child; what is written down only by whoever keeps the timeline. */
function Ways({ subject: { pregnancy, child }, keeps }: { subject: TimelineSubject; keeps: boolean }) {
  if (child) {
    const { personId } = child
    return (
      <Card rows>
        <ListRow id='to-growth' icon='baby' title={words.growth} onPress={() => open(routes.growth(personId))} />
        <ListRow id='to-signs' icon='circle-help' title={words.signs} onPress={() => open(routes.signs(personId))} />
        {keeps && <ListRow id='correct-child' icon='pencil' title={words.correctChild} onPress={() => open(routes.childBirthday(personId))} />}
      </Card>
    )
  }
  return pregnancy && keeps ? (
    <Card rows>
      <ListRow id='give-birth' icon='baby' title={words.born} onPress={() => open(routes.birth(pregnancy.pregnancyId))} />
      <ListRow id='correct-dating' icon='pencil' title={words.correct} onPress={() => open(routes.dating(pregnancy.pregnancyId))} />
    </Card>
  ) : null
}

function Items({ items, subjectId, today }: { items: TimelineItem[]; subjectId: string; today: string }) {
  const [filter, setFilter] = useState<PlanFilter>('todo')
  const groups = groupsOf(items, filter)
  const choices = planFilters.map((value) => ({ value, words: words.filters[value] }))
  return (
    <>
      <Chips label={words.filter} choices={choices} chosen={filter} onChoose={setFilter} />
      {groups.length === 0 && <State id='nothing-to-do' icon='circle-check' title={words.nothingInFilter} text={words.nothingInFilterText} />}
      {groups.map(({ group, items: rows }) => (
        <PlanGroup key={`${group} ${filter}`} group={group} items={rows} subjectId={subjectId} today={today} />
      ))}
    </>
  )
}

function OfPregnancy({ pregnancy, onEnded }: { pregnancy: PregnancyView; onEnded: () => void }) {
  return (
    <>
      <Colour pregnancy={pregnancy} />
      <EndPregnancy pregnancyId={pregnancy.pregnancyId} onEnded={onEnded} />
    </>
  )
}
