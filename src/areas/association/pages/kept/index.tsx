import { View } from '@tarojs/components'
import { useState } from 'react'
import type { KeptHousehold } from '@xiongguan/contract/association/contact-resident'
import { touchKindWords } from '@xiongguan/contract/association/terms'
import { dayWords } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { usePages, useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { Handovers } from '../../parts/Handovers'
import { type AnyRefusal, Refusal } from '../../parts/Refusal'
import { keeping, keptHouseholds, openPhone } from '../../queries'
import { words } from '../../words'

const notContact = <State id='not-contact' icon='users-round' title={words.notContact} text={words.notContactText} />
const none = <State id='no-kept' icon='users-round' title={words.keptNone} text={words.keptNoneText} />

const lastOf = ({ lastTouch }: KeptHousehold) =>
  lastTouch ? words.lastTouch(touchKindWords[lastTouch.kind], dayWords(lastTouch.on)) : words.neverTouched

export default function KeptPage() {
  const state = useRead(keeping)
  return (
    <Page title={words.keptTitle}>
      <Loaded of={state} empty={{ when: (found) => found === null, show: notContact }}>
        {(found) =>
          found && (
            <>
              <Handovers of={found.handovers} />
              <Heading level={2}>{words.keptCount(found.households)}</Heading>
              <Households />
              <PhoneSwitch on={found.phoneOpen} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Households() {
  const list = usePages(keptHouseholds, {})
  return (
    <PagedList of={list} empty={none}>
      {(row) => (
        <Card key={row.householdId} rows>
          <ListRow
            id={`kept-${row.householdId}`}
            icon='house'
            title={row.nickname}
            text={`${row.communityName} · ${lastOf(row)}`}
            onPress={() => open(routes.keptHousehold(row.householdId))}
          />
        </Card>
      )}
    </PagedList>
  )
}

function PhoneSwitch({ on }: { on: boolean }) {
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const { run, busy, failure } = useChange(openPhone)
  const change = async (open: boolean) => {
    const result = await run({ open })
    if (result) setRefusal(result.kind === 'refused' ? result : null)
  }
  return (
    <View className='stack'>
      <Card rows>
        <Choice
          id='open-phone'
          kind='switch'
          title={words.phoneOpen}
          text={words.phoneOpenText}
          checked={on}
          onChange={(open) => {
            if (!busy) void change(open)
          }}
        />
      </Card>
      <Refusal of={refusal} />
      <Failure of={failure} />
    </View>
  )
}
