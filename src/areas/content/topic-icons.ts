import type { Topic } from '@xiongguan/contract/content/terms'
import type { IconName } from '@/ui/icon-names'

export const topicIcons: Record<Topic, IconName> = {
  vaccination: 'syringe',
  pregnancy: 'heart-handshake',
  childHealth: 'baby',
  healthyBirth: 'shield-check',
  reproductiveHealth: 'circle-help',
  youthHealth: 'star',
  newFamilyWays: 'users-round',
  familyHealth: 'house',
  healthyLiving: 'apple',
  healthLiteracy: 'lightbulb',
  hotlines: 'phone',
  benefits: 'hand-coins',
  campaigns: 'flag',
}
