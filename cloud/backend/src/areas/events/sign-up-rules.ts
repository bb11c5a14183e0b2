import type { SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { badInput } from '../../platform/failures'
import type { EventRow } from './event-store'
import type { QuestionRow } from './question-store'
import type { QuotaRow } from './quota-store'
import { rulesOf, type WaitlistRow } from './waitlist-store'

/** What no form sends that a screen filled in: sessions without a way to choose them, a choice without options. */
export function refuseUnfitRules({ signUpRules: rules }: EventForm): void {
  if (rules.sessionChoice === 'none' && rules.sessions.length > 0) throw badInput('signUpRules.sessionChoice', '有场次时请选择怎样选场次')
  if (rules.sessionChoice !== 'none' && rules.sessions.length === 0) throw badInput('signUpRules.sessions', '请至少添加一个场次')
  rules.questions.forEach(({ kind, options, atDoor, perPerson }, place) => {
    const field = `signUpRules.questions.${place}`
    if ((kind === 'one' || kind === 'many') && new Set(options).size < 2) throw badInput(`${field}.options`, '请至少填写两个不同的选项')
    if (atDoor && perPerson) throw badInput(`${field}.perPerson`, '签到处不问姓名，问题只能按家庭回答')
  })
}

/** Every text of the rules that people read, by its field. */
export function rulesTexts({ sessions, communityShares, questions }: SignUpRules): { field: string; text: string }[] {
  const under = (list: string, place: number, name: string) => `signUpRules.${list}.${place}.${name}`
  return [
    ...sessions.map(({ title }, place) => ({ field: under('sessions', place, 'title'), text: title })),
    ...communityShares.map(({ label }, place) => ({ field: under('communityShares', place, 'label'), text: label })),
    ...questions.map(({ prompt, options }, place) => ({ field: under('questions', place, 'prompt'), text: [prompt, ...options].join('\n') })),
  ]
}

type StoredRules = { quotas: readonly QuotaRow[]; questions: readonly QuestionRow[]; waitlist: WaitlistRow | undefined }

/** The rules of an event as its form shows them. */
export function signUpRulesOf(row: EventRow, { quotas, questions, waitlist }: StoredRules): SignUpRules {
  const capOf = (kind: 'adults' | 'children') => quotas.find((quota) => quota.kind === kind)?.capacity ?? null
  return {
    listed: row.listed,
    sessionChoice: row.session_choice,
    sessions: quotas.flatMap(({ quota_id, capacity, session }) =>
      session
        ? [
            {
              sessionId: asId<'Session'>(quota_id),
              title: session.title,
              startsAt: session.starts_at.toISOString(),
              endsAt: session.ends_at.toISOString(),
              capacity,
            },
          ]
        : [],
    ),
    communityShares: quotas.flatMap(({ quota_id, label, capacity, community_codes }) =>
      community_codes ? [{ quotaId: asId<'Quota'>(quota_id), label, communityCodes: community_codes, capacity }] : [],
    ),
    adultsCapacity: capOf('adults'),
    childrenCapacity: capOf('children'),
    approveBy: row.approve_by_at?.toISOString() ?? null,
    questions: questions.map((question) => ({
      questionId: asId<'Question'>(question.question_id),
      prompt: question.prompt,
      kind: question.kind,
      options: question.options,
      required: question.required,
      atDoor: question.asked_at_door,
      perPerson: question.per_person,
    })),
    waitlist: waitlist?.enabled ? rulesOf(waitlist) : null,
  }
}
