import { View } from '@tarojs/components'
import type { VisitHousehold, VisitPerson } from '@xiongguan/contract/membership/register-field'
import { relationWords, type HouseholdId } from '@xiongguan/contract/membership/terms'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import type { KeptEdit } from '../../device/kept-edits'
import { useSending } from '../../device/useSending'
import { Conflicts } from '../../parts/Conflicts'
import { FieldRow } from '../../parts/Fields'
import { Stopped } from '../../parts/KeptHere'
import { SendingState } from '../../parts/SendingState'
import { household } from '../../queries'
import { words } from '../../words'

/** One household on a visit: its people and their fields, each to be edited with or without a network. */
export default function VisitPage() {
  const householdId = usePageParam('householdId') as HouseholdId
  const read = useRead(household, { householdId })
  const { edits, waiting, last, online } = useSending()
  const here = edits.filter(({ edit }) => edit.householdId === householdId)
  return (
    <Page title={words.householdTitle}>
      <Loaded of={read} missing={words.missing}>
        {(found) => (
          <>
            <SendingState waiting={waiting} online={online} last={last} />
            <Conflicts householdId={householdId} />
            <Stopped edits={here} />
            <Household of={found} edits={here} online={online} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type Editing = { householdId: HouseholdId; edits: readonly KeptEdit[]; online: boolean }

function Household({ of: found, edits, online }: { of: VisitHousehold; edits: readonly KeptEdit[]; online: boolean }) {
  const { householdId, communityName, address, people, notices } = found
  return (
    <>
      <Heading level={2}>{communityName}</Heading>
      {notices.map((said) => (
        <Notice key={said} tone='wait'>
          {said}
        </Notice>
      ))}
      <Card rows>
        <FieldRow target={{ householdId, personId: null, field: 'address' }} state={address} edits={edits} online={online} />
      </Card>
      {people.map((person) => (
        <Person key={person.personId} of={person} householdId={householdId} edits={edits} online={online} />
      ))}
    </>
  )
}

const personFields = ['name', 'phone', 'bornOn', 'sex'] as const

function Person({ of: person, ...editing }: { of: VisitPerson } & Editing) {
  const { householdId, edits, online } = editing
  const { personId, closed, relation, died, fields } = person
  if (closed)
    return (
      <Card rows>
        <ListRow id={`person-${personId}`} icon='baby' title={words.closed} text={words.closedText} />
      </Card>
    )
  return (
    <View className='stack' id={`person-${personId}`}>
      <View className='row row--apart'>
        <Heading level={3}>{fields.name.value ?? words.nobody}</Heading>
        <View className='row'>
          {died && <Tag tone='plain'>{words.died}</Tag>}
          {relation && <Tag>{relationWords[relation]}</Tag>}
        </View>
      </View>
      <Card rows>
        {personFields.map((field) => (
          <FieldRow key={field} target={{ householdId, personId, field }} state={fields[field]} edits={edits} online={online} />
        ))}
      </Card>
    </View>
  )
}
