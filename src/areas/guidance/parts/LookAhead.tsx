import { View } from '@tarojs/components'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { remember } from '@/platform/storage'
import { type Route, routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { antenatalPlan, checkupPlan, timeline, vaccinationPlan } from '../queries'
import { words } from '../words'
import { noBirthday } from './child-birthday'
import { nothingTyped } from './dating'
import { childDraft, datingDraft } from './drafts'
import { type Look, lookOfChild, lookOfPregnancy } from './look'
import { shortDay, whenWords } from './when'

const shownAfter = 3

function Next({ looks: [first, ...later], today, note }: { looks: Look[]; today: string; note: string }) {
  if (!first) return <State id='look-nothing' icon='circle-check' title={words.tryNothing} text={words.tryEarlier} />
  return (
    <>
      <Card tone='brand' id='look-next'>
        <View className='stack stack--tight'>
          <View className='soft'>
            {words.tryNext} · {whenWords(first, today)}
          </View>
          <Heading level={2}>{first.title}</Heading>
          <View className='soft'>{note}</View>
        </View>
      </Card>
      {later.length > 0 && (
        <>
          <Heading level={2}>{words.tryLater}</Heading>
          <Card rows>
            {later.slice(0, shownAfter).map((look) => (
              <ListRow key={look.id} id={`look-${look.id}`} icon='calendar-days' title={look.title} text={whenWords(look, today)} />
            ))}
          </Card>
        </>
      )}
    </>
  )
}

/** Where the date goes once a family wants to keep it: into the form, already filled. */
function Keep({ onKeep, route }: { onKeep: () => void; route: Route }) {
  const { data: me } = useMe()
  const keep = () => {
    onKeep()
    open(me?.signedIn ? route : routes.mine)
  }
  return (
    <View className='stack stack--tight'>
      <Button id='keep-look' kind='secondary' icon='plus' onPress={keep}>
        {words.tryKeep}
      </Button>
      <View className='soft'>{words.tryKeepText}</View>
    </View>
  )
}

export function LookAtPregnancy({ date, today }: { date: string; today: string }) {
  const state = useRead(antenatalPlan, { lastMenstrualPeriod: date })
  return (
    <Loaded of={state}>
      {(plan) => (
        <>
          {plan.dueDate < today ? (
            <State id='look-too-long' icon='baby' title={words.tryNothing} text={words.tryTooLong} />
          ) : (
            <Next looks={lookOfPregnancy(plan, today)} today={today} note={words.tryDue(shortDay(plan.dueDate, today))} />
          )}
          <Keep route={routes.dating()} onKeep={() => remember(`draft.${datingDraft(null)}`, { ...nothingTyped, date })} />
        </>
      )}
    </Loaded>
  )
}

export function LookAtChild({ date, sex, today }: { date: string; sex: Sex; today: string }) {
  const doses = useRead(vaccinationPlan, { birthDate: date, sex })
  const visits = useRead(checkupPlan, { birthDate: date })
  return (
    <Loaded of={doses}>
      {(plan) => (
        <Loaded of={visits}>
          {(checks) => (
            <>
              <Next looks={lookOfChild(plan.doses, checks.visits, today)} today={today} note={words.tryVersion(plan.scheduleVersion)} />
              <View className='soft'>{words.tryEarlier}</View>
              <KeepChild date={date} sex={sex} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

/** A child of the household that has no birth date yet gets this one; without such a child, one is added first. */
function KeepChild({ date, sex }: { date: string; sex: Sex }) {
  const { data } = useRead(timeline)
  const [child] = data?.childrenToAdd ?? []
  const keep = () => {
    if (child) remember(`draft.${childDraft(child.personId)}`, { ...noBirthday, birthDate: date, sex })
  }
  return <Keep route={child ? routes.childBirthday(child.personId) : routes.household} onKeep={keep} />
}
