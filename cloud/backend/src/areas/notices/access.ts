import type { noticesResident } from '@xiongguan/contract/notices/resident'
import type { noticesStaff } from '@xiongguan/contract/notices/staff'
import type { AccessTable } from '../../platform/access/guard'

export const residentAccess: AccessTable<typeof noticesResident> = {
  inbox: 'readOwnInbox',
  unread: 'readOwnInbox',
  markRead: 'readOwnInbox',
  markAllRead: 'readOwnInbox',
  subscriptions: 'readOwnInbox',
  answerSubscriptions: 'readOwnInbox',
}

export const staffAccess: AccessTable<typeof noticesStaff> = {
  deadLetters: 'seeDeliveries',
  retryDelivery: 'seeDeliveries',
  heldTexts: 'reviewText',
  reviewText: 'reviewText',
}
