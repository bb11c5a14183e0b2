import { View } from '@tarojs/components'
import { memberStateWords } from '@xiongguan/contract/association/terms'
import { useMe } from '@/platform/identity'
import { dial } from '@/platform/phone'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ListRow } from '@/ui/ListRow'
import { keeping, memberships, myContact } from './queries'

const words = {
  join: '加入计生协',
  none: '入会自愿，退会自由',
  contact: '我家的联系人',
  waits: '社区正在安排',
  call: '拨打',
  callSaid: (name: string) => `打给联系人${name}`,
  birthdays: '本月生日',
  birthdaysText: '本地会员这个月谁过生日',
  kept: '我的联系户',
  count: (count: number, open: number) => (open > 0 ? `${count} 户 · ${open} 个交接等您确认` : `${count} 户`),
}

/** The way to joining, with how it stands. */
export function JoinRow() {
  const { data } = useRead(memberships)
  const [latest] = (data ?? []).filter(({ state }) => state !== 'withdrawn')
  const text = latest ? (latest.number ? `${memberStateWords[latest.state]} · ${latest.number}` : memberStateWords[latest.state]) : words.none
  return <ListRow id='join' icon='heart-handshake' title={words.join} text={text} onPress={() => open(routes.join)} />
}

/** The same for somebody who only looks around. */
export const JoinEntry = () => <ListRow id='join' icon='heart-handshake' title={words.join} text={words.none} onPress={() => open(routes.join)} />

/** The way to the family's contact. */
export function ContactRow() {
  const { data } = useRead(myContact)
  if (!data) return null
  return (
    <ListRow
      id='my-contact'
      icon='user-round'
      title={words.contact}
      text={data.contact?.name ?? words.waits}
      onPress={() => open(routes.myContact)}
    />
  )
}

/** One tap to the family's contact, where the contact lets it call. */
export function CallContact() {
  const contact = useRead(myContact).data?.contact
  const phone = contact?.phone
  if (!contact || !phone) return null
  return (
    <Card id='call-card'>
      <View className='row row--apart'>
        <View className='grow'>
          <View className='soft'>{words.contact}</View>
          <View className='strong'>{contact.name}</View>
        </View>
        <Button id='call-contact' kind='secondary' compact icon='phone' label={words.callSaid(contact.name)} onPress={() => dial(phone)}>
          {words.call}
        </Button>
      </View>
    </Card>
  )
}

/** For contacts: the way to their households. */
export function KeptRow() {
  const { data } = useRead(keeping)
  if (!data) return null
  const text = words.count(data.households, data.handovers.length)
  return <ListRow id='kept-households' icon='users-round' title={words.kept} text={text} onPress={() => open(routes.keptHouseholds)} />
}

/** For those who look after the members of a place: whose birthday is this month. */
export function BirthdaysRow() {
  const { data: me } = useMe()
  if (!me?.permittedActions.includes('reviewMembers')) return null
  return <ListRow id='birthdays' icon='calendar-days' title={words.birthdays} text={words.birthdaysText} onPress={() => open(routes.birthdays)} />
}
