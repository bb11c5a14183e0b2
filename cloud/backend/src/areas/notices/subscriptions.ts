import type { Subscription, Subscriptions } from '@xiongguan/contract/notices/resident'
import { subscribeTemplates, type SubscribeAnswer, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import type { Templates } from '../../platform/wechat/templates'
import { keepAnswer, listSubscriptions } from './subscription-store'

/** What an account has left of each template in use. */
async function subscriptionsOf(handle: Db, templates: Templates, accountId: string): Promise<Subscriptions> {
  const rows = await listSubscriptions(handle, [accountId])
  const items = subscribeTemplates.flatMap((template): Subscription[] => {
    const templateId = templates[template]?.id
    if (!templateId) return []
    const row = rows.find((each) => each.template === template && each.template_id === templateId)
    return [{ template, templateId, left: row?.pieces ?? 0, lastAnswer: row?.last_answer ?? null }]
  })
  return { items }
}

export function readSubscriptions({ db }: Platform, templates: Templates, context: CallContext): Promise<Subscriptions> {
  return subscriptionsOf(db, templates, accountOf(context).accountId)
}

export type Answers = { answers: readonly { template: SubscribeTemplate; templateId: string; answer: SubscribeAnswer }[] }

/** Writes down what the person answered to WeChat's question; a retry with the same key counts once. */
export function answerSubscriptions({ db, change, clock }: Platform, templates: Templates, context: CallContext, { answers }: Answers) {
  const { accountId } = accountOf(context)
  return change<Subscriptions>(context, {
    input: { answers },
    run: async (work) => {
      // In one order, so that two answers at once wait for each other and never cross; each template once.
      const given = subscribeTemplates.flatMap((template) => answers.find((each) => each.template === template) ?? [])
      for (const { template, templateId, answer } of given) {
        if (templates[template]?.id === templateId) await keepAnswer(work, { accountId, template, templateId }, answer, clock.now())
      }
      const done = await subscriptionsOf(work, templates, accountId)
      return { done, resultId: accountId, audit: [{ action: 'subscription.answered', subjectKind: 'account', subjectId: accountId }] }
    },
    replay: () => subscriptionsOf(db, templates, accountId),
  })
}
