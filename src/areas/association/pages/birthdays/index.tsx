import type { MemberBirthday } from '@xiongguan/contract/association/member-resident'
import { View } from '@tarojs/components'
import { monthsFrom } from '@/platform/day-words'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { birthdays } from '../../queries'
import { words } from '../../words'

const none = <State id='no-birthdays' icon='users-round' title={words.noBirthdays} text={words.noBirthdaysText} />
const noRight = { title: words.birthdaysNoRight, text: words.birthdaysNoRightText }

/** Members of the worker's places whose birthday is this month, by name as far as the worker's right goes. */
export default function BirthdaysPage() {
  const read = useRead(birthdays)
  const today = monthsFrom(new Date(), 0).slice(5)
  return (
    <Page title={words.birthdays}>
      <Loaded of={read} missing={noRight} empty={{ when: (found) => found.length === 0, show: none }}>
        {(found) => (
          <>
            <View className='soft'>{words.birthdaysText}</View>
            <Card rows>
              {found.map((row) => (
                <Celebrated key={row.memberId} of={row} today={row.birthday === today} />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Celebrated({ of: { memberId, name, birthday, community }, today }: { of: MemberBirthday; today: boolean }) {
  return (
    <ListRow
      id={`birthday-${memberId}`}
      icon='calendar-days'
      title={name ?? words.unnamed}
      text={`${words.dayOf(`0000-${birthday}`)} · ${community.name}`}
      end={today && <Tag tone='gold'>{words.today}</Tag>}
    />
  )
}
