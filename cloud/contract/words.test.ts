import { auditActions, auditActionWords } from './audit/terms'
import {
  campaignDays,
  campaignDayWords,
  consentGivers,
  consentGiverWords,
  entryKinds,
  entryKindWords,
  lifeStages,
  lifeStageWords,
  topics,
  topicWords,
} from './content/terms'
import {
  callReasons,
  callReasonWords,
  callResults,
  callResultWords,
  eventKinds,
  eventKindWords,
  eventStates,
  eventStateWords,
  invitationRefusals,
  invitationRefusalWords,
  invitationStates,
  invitationStateWords,
  nextSteps,
  nextStepWords,
  partners,
  partnerWords,
  partyRules,
  partyRuleWords,
  questionKinds,
  questionKindWords,
  sessionChoices,
  sessionChoiceWords,
  reminderKinds,
  reminderKindWords,
  seriesRules,
  seriesRuleWords,
  signUpStates,
  signUpStateWords,
  allocations,
  allocationWords,
  passings,
  passingWords,
  passReasons,
  passReasonWords,
  waitStates,
  waitStateWords,
  waivers,
  waiverWords,
} from './events/terms'
import { roles, roleWords } from './identity/terms'
import { personKinds, personKindWords } from './membership/terms'
import { noticeKinds, noticeKindWords, noticeOutsideWords, reaches, reachWords, subscribeTemplates, subscribeTemplateWords } from './notices/terms'

const lists: [string, readonly string[], Record<string, string>][] = [
  ['audit actions', auditActions, auditActionWords],
  ['event kinds', eventKinds, eventKindWords],
  ['event states', eventStates, eventStateWords],
  ['kinds of people', personKinds, personKindWords],
  ['kinds of messages', noticeKinds, noticeKindWords],
  ['subscribe templates', subscribeTemplates, subscribeTemplateWords],
  ['ways a message reaches', reaches, reachWords],
  ['next steps', nextSteps, nextStepWords],
  ['refusals of an invitation', invitationRefusals, invitationRefusalWords],
  ['states of an invitation', invitationStates, invitationStateWords],
  ['partners', partners, partnerWords],
  ['party rules', partyRules, partyRuleWords],
  ['roles', roles, roleWords],
  ['stages of life', lifeStages, lifeStageWords],
  ['states of a sign-up', signUpStates, signUpStateWords],
  ['kinds of questions', questionKinds, questionKindWords],
  ['ways to choose sessions', sessionChoices, sessionChoiceWords],
  ['waivers of an invitation', waivers, waiverWords],
  ['states on a waitlist', waitStates, waitStateWords],
  ['rules of passing', passings, passingWords],
  ['reasons of passing', passReasons, passReasonWords],
  ['ways to an order', allocations, allocationWords],
  ['topics', topics, topicWords],
  ['theme days', campaignDays, campaignDayWords],
  ['kinds of entries', entryKinds, entryKindWords],
  ['those who consent', consentGivers, consentGiverWords],
  ['reasons to call', callReasons, callReasonWords],
  ['results of a call', callResults, callResultWords],
  ['times of a reminder', reminderKinds, reminderKindWords],
  ['rules of a series', seriesRules, seriesRuleWords],
]

describe.each(lists)('the words of the %s', (_list, terms, words) => {
  test('are there for each term and for nothing else', () => {
    expect(Object.keys(words).sort()).toEqual([...terms].sort())
  })

  test('are Chinese, without a term of the code, each different', () => {
    expect(Object.values(words).filter((word) => !/\p{Script=Han}/u.test(word) || /[A-Za-z_]{3,}/.test(word))).toEqual([])
    expect(new Set(Object.values(words)).size).toBe(terms.length)
  })
})

test('what stands on a lock screen fits into WeChat’s field and says nothing of whom it is for', () => {
  for (const words of Object.values(noticeOutsideWords)) {
    expect(words.length).toBeLessThanOrEqual(20)
    expect(words).not.toMatch(/[“”"《》]|家庭|孩子|孕|宝宝|生日|节/)
  }
})
