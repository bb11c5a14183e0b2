import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type AccountId = Id<'Account'>
export type SessionId = Id<'Session'>

/** Roles of staff and partners. A resident needs no role. */
export const roles = ['door_helper', 'community_worker', 'editor', 'event_manager', 'city_administrator', 'partner'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const roleWords: Record<Role, string> = {
  door_helper: '签到人员',
  community_worker: '社区工作者',
  editor: '编辑',
  event_manager: '活动负责人',
  city_administrator: '市级管理员',
  partner: '联合主办单位',
}

/** What the server says this caller may do; the screens ask, never decide. */
export const actions = [
  'readOwnInbox',
  'keepHousehold',
  'signUpForEvents',
  'standAtDoor',
  'keepFavourites',
  'checkInAtDoor',
  'seeEvents',
  'manageEvents',
  'seeSignUps',
  'readArticlesAtDesk',
  'writeArticles',
  'publishArticles',
  'uploadPictures',
  'seeStaff',
  'manageStaff',
  'readAudit',
  'reviewText',
  'seeDeliveries',
  'seeCoHostedEvents',
] as const
export const Action = z.enum(actions)
export type Action = z.infer<typeof Action>
