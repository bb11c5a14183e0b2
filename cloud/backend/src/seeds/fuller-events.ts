import type { InvitationForm } from '@xiongguan/contract/events/invitations'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { at, cameBy, membersHome } from './demonstration'

/** Two sessions, shares of the seats, questions, and staff who approve. */
export function firstAidLesson(now: Date): EventForm {
  return {
    kind: 'health_lecture',
    title: '家庭急救课',
    tagline: '学会海姆立克和心肺复苏',
    description: '市红十字会的老师带着做，每家都上手练。\n分上午、下午两场，内容一样，选一场来。\n名额不多，先报先审，结果会发消息告诉您。',
    ...membersHome,
    startsAt: at(now, 9, '9:30'),
    endsAt: at(now, 9, '16:30'),
    signUpOpensAt: at(now, -3, '8:00'),
    signUpClosesAt: at(now, 7, '18:00'),
    cancelUntil: at(now, 8, '18:00'),
    capacity: 24,
    householdLimit: 4,
    partyRule: 'adult',
    coHosts: ['red_cross'],
    communityCodes: null,
    organiser: organiserDefaults,
    signUpRules: {
      ...plainSignUpRules,
      sessionChoice: 'one',
      sessions: [
        { sessionId: null, title: '上午场', startsAt: at(now, 9, '9:30'), endsAt: at(now, 9, '11:30'), capacity: 14 },
        { sessionId: null, title: '下午场', startsAt: at(now, 9, '14:30'), endsAt: at(now, 9, '16:30'), capacity: 12 },
      ],
      communityShares: [{ quotaId: null, label: '福民社区', communityCodes: ['620201001001'], capacity: 12 }],
      childrenCapacity: 10,
      approveBy: at(now, 8, '12:00'),
      questions: [
        {
          questionId: null,
          prompt: '最想学哪一样',
          kind: 'one',
          options: ['海姆立克', '心肺复苏', '止血包扎'],
          required: true,
          atDoor: false,
          perPerson: false,
        },
        {
          questionId: null,
          prompt: '有什么要提前告诉老师的',
          kind: 'text',
          options: [],
          required: false,
          atDoor: false,
          perPerson: true,
        },
        cameBy,
      ],
    },
  }
}

/** In no list: only a household with an invitation finds it. */
export function neighboursTea(now: Date): EventForm {
  return {
    kind: 'warm_home',
    title: '邻里茶话',
    tagline: '坐一坐，说说话',
    description: '一壶茶，几位邻居，不赶时间。',
    ...membersHome,
    startsAt: at(now, 15, '14:30'),
    endsAt: at(now, 15, '16:30'),
    signUpOpensAt: at(now, -3, '8:00'),
    signUpClosesAt: at(now, 14, '18:00'),
    cancelUntil: at(now, 15, '12:00'),
    capacity: 12,
    householdLimit: 2,
    partyRule: 'anyone',
    coHosts: [],
    communityCodes: null,
    organiser: organiserDefaults,
    signUpRules: { ...plainSignUpRules, listed: false },
  }
}

/** Its code is shown to nobody: whoever tries it out makes another. */
export function teaInvitation(now: Date): InvitationForm {
  return { note: '演示 · 留给一户', waives: ['householdLimit'], seatsKept: 2, expiresAt: at(now, 15, '12:00') }
}
