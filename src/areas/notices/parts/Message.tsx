import { View } from '@tarojs/components'
import type { Notice } from '@xiongguan/contract/notices/resident'
import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import { clockTime } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import { Tag } from '@/ui/Tag'
import { markRead } from '../queries'
import { words } from '../words'
import './Message.scss'
import { routeOf } from './opens'
import { see, useSeen } from './seen'

const icons: Record<NoticeKind, IconName> = {
  signUpConfirmed: 'ticket',
  signUpPending: 'clock',
  signUpApproved: 'ticket',
  signUpRefused: 'undo-2',
  signUpCancelled: 'undo-2',
  eventChanged: 'megaphone',
  householdWelcome: 'house',
  nameDecided: 'shield-check',
  actingEnded: 'undo-2',
  relativeAnswered: 'file-text',
  dataRequestAnswered: 'file-text',
  questionAnswered: 'circle-help',
  openedUrgently: 'shield-check',
  openingToWatch: 'shield-check',
  memberDecided: 'heart-handshake',
  memberBirthday: 'star',
  contactAssigned: 'phone',
  handoverAsked: 'users-round',
  familyDayInvitation: 'heart-handshake',
  eventReminder: 'clock',
  eventCancelled: 'circle-alert',
  waitlistOffer: 'ticket',
  waitlistLapsed: 'undo-2',
  waitlistClosed: 'circle-alert',
  waitlistDrawn: 'megaphone',
  timelineDue: 'calendar-days',
  pregnancyDue: 'calendar-days',
}

/** One message: tapping marks it read and opens what it is about. */
export function Message({ notice: { noticeId, kind, title, text, at, readAt, opens } }: { notice: Notice }) {
  const { run } = useChange(markRead)
  const seen = useSeen()
  const isNew = !readAt && !seen.has(noticeId)
  const route = routeOf(opens)
  const press = () => {
    if (isNew) void run({ noticeId }).then((result) => result && see(noticeId))
    if (route) open(route)
  }
  const body = (
    <View className='row row--top'>
      <View className={`icon-tile${isNew ? ' message__icon--new' : ''}`}>
        <Icon name={icons[kind]} />
      </View>
      <View className='grow stack stack--tight'>
        <View className='row row--apart row--top'>
          <View className={`grow${isNew ? ' strong' : ''}`}>{title}</View>
          {isNew && <Tag tone='brand'>{words.unread}</Tag>}
        </View>
        <View>{text}</View>
        <View className='row row--apart row--wrap soft'>
          <View>{clockTime(at)}</View>
          {opens && <View className='brand strong'>{words.opens[opens.kind]}</View>}
        </View>
      </View>
    </View>
  )
  return isNew || route ? (
    <Card id={`notice-${noticeId}`} onPress={press}>
      {body}
    </Card>
  ) : (
    <Card id={`notice-${noticeId}`}>{body}</Card>
  )
}
