import { View } from '@tarojs/components'
import type { MemberNotice, OwnMembership } from '@xiongguan/contract/association/member-resident'
import type { Household } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ApplyForm } from '../../parts/ApplyForm'
import { adultsOf } from '../../parts/application'
import { Membership } from '../../parts/Membership'
import { household, memberNotice, memberships, standing } from '../../queries'
import { words } from '../../words'

const running = ({ state }: OwnMembership) => ['applied', 'secondReview', 'returned', 'member'].includes(state)

export default function JoinPage() {
  const notice = useRead(memberNotice)
  const mine = useRead(memberships)
  return (
    <Page title={words.joinTitle}>
      <Loaded of={notice}>
        {(read) => (
          <>
            {!mine.data?.some(({ state }) => state === 'member') && <Meaning notice={read} />}
            <Loaded of={mine}>{(list) => <Mine list={list} notice={read} />}</Loaded>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Meaning({ notice }: { notice: MemberNotice }) {
  return (
    <Card tone='jadeWeak' id='meaning'>
      <View className='stack stack--tight'>
        <Heading level={2}>{words.meaning}</Heading>
        {notice.meaning.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </Card>
  )
}

/** Memberships of this account, and the form where there is none or another one is wanted. */
function Mine({ list, notice }: { list: OwnMembership[]; notice: MemberNotice }) {
  const shown = list.filter(({ state }) => state !== 'withdrawn')
  const returned = list.find(({ state }) => state === 'returned') ?? null
  const [asking, setAsking] = useState(false)
  const form = !list.some(running) || returned !== null || asking
  return (
    <>
      {shown.slice(0, 5).map((membership) => (
        <Membership key={membership.memberId} of={membership} />
      ))}
      {form ? (
        <Form key={returned?.memberId ?? 'new'} notice={notice} before={returned} onDone={() => setAsking(false)} />
      ) : (
        <Button id='another' kind='quiet' onPress={() => setAsking(true)}>
          {words.another}
        </Button>
      )}
    </>
  )
}

type FormProps = { notice: MemberNotice; before: OwnMembership | null; onDone: () => void }

function Form(props: FormProps) {
  const family = useRead(household)
  const first = (
    <State id='household-first' icon='users-round' title={words.householdFirst} text={words.householdFirstText}>
      <Button id='to-household' onPress={() => open(routes.household)}>
        {words.toHousehold}
      </Button>
    </State>
  )
  return (
    <Loaded of={family} empty={{ when: (found) => found === null || adultsOf(found).length === 0, show: first }}>
      {(found) => found && <Reachable household={found} {...props} />}
    </Loaded>
  )
}

/** The form for whoever can be reached; before that the way to bind a phone. */
function Reachable(props: FormProps & { household: Household }) {
  const known = useRead(standing)
  const first = (
    <State id='phone-first' icon='phone' title={words.phoneFirst} text={words.phoneFirstText}>
      <Button id='to-phone' onPress={() => open(routes.realName)}>
        {words.toPhone}
      </Button>
    </State>
  )
  return (
    <Loaded of={known} empty={{ when: ({ phoneEnd }) => phoneEnd === null, show: first }}>
      {({ phoneEnd, people }) => {
        const own = people.find((person) => person.own && person.shownName !== null)
        const stated = own?.shownName ? { personId: own.personId, shownName: own.shownName } : null
        return phoneEnd && <ApplyForm known={{ phoneEnd, stated }} {...props} />
      }}
    </Loaded>
  )
}
