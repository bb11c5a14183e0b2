import { View } from '@tarojs/components'
import { type EventKind, eventKindWords } from '@xiongguan/contract/events/terms'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/icon-names'
import { Tag, type TagTone } from '@/ui/Tag'
import './KindTag.scss'

const looks: Record<EventKind, { icon: IconName; tone: TagTone }> = {
  family_day: { icon: 'house', tone: 'gold' },
  member_day: { icon: 'flag', tone: 'gold' },
  health_lecture: { icon: 'book-open', tone: 'jade' },
  free_clinic: { icon: 'hospital', tone: 'jade' },
  youth_health: { icon: 'lightbulb', tone: 'brand' },
  warm_home: { icon: 'heart-handshake', tone: 'brand' },
  free: { icon: 'users-round', tone: 'plain' },
}

/** What kind of event: a picture and its word. */
export function KindTag({ kind }: { kind: EventKind }) {
  const { icon, tone } = looks[kind]
  return (
    <View className={`kind-tag kind-tag--${tone}`}>
      <Icon name={icon} small />
      <Tag tone={tone}>{eventKindWords[kind]}</Tag>
    </View>
  )
}
