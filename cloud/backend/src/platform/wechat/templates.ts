import { subscribeTemplates, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import * as z from 'zod'

/**
 * A template as it was chosen from WeChat's library: its id, and which of its numbered fields hold the words, the time and
 * the note, e.g. `{"id":"…","thing":"thing1","time":"time2","note":"thing3"}`.
 */
const Template = z.object({
  id: z.string().min(1),
  thing: z.string().regex(/^thing\d+$/),
  time: z.string().regex(/^(time|date)\d+$/),
  note: z.string().regex(/^thing\d+$/),
})
export type Template = z.infer<typeof Template>
export type Templates = Partial<Record<SubscribeTemplate, Template>>

/** The setting `WECHAT_TEMPLATES`, one JSON object by template; without it nobody is asked to subscribe. */
export const TemplatesSetting = z
  .string()
  .default('{}')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('is no JSON')
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(subscribeTemplates), Template))

/** For a demonstration and for tests: ids WeChat does not know. */
export const inventedTemplates: Templates = Object.fromEntries(
  subscribeTemplates.map((name) => [name, { id: `demonstration-${name}`, thing: 'thing1', time: 'time2', note: 'thing3' }]),
)
