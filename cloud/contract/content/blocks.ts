import * as z from 'zod/mini'

/** A number or phone that comes from a source row; shown as `value`, opens to its source. */
export const FactNode = z.object({ kind: z.literal('factRef'), fact: z.string() })
export const TextNode = z.object({ kind: z.literal('text'), text: z.string(), strong: z.optional(z.boolean()) })
export const Inline = z.discriminatedUnion('kind', [TextNode, FactNode])
export type Inline = z.infer<typeof Inline>
const inlines = z.array(Inline)

/** Block JSON: the only form in which article text is stored. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), content: inlines }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(inlines) }),
  /** `whom` = 去问谁; `warning` = 马上就医. */
  z.object({ kind: z.literal('callout'), tone: z.enum(['info', 'warning', 'whom']), title: z.string(), content: inlines }),
  z.object({ kind: z.literal('table'), caption: z.string(), columns: z.array(z.string()), rows: z.array(z.array(inlines)) }),
  z.object({ kind: z.literal('call'), label: z.string(), fact: z.string() }),
  /** `alt` says in words what is to be seen; without it a picture is not accepted. */
  z.object({ kind: z.literal('image'), picture: z.string(), alt: z.string() }),
  /** Leads to another article (`target` its slug) or to an event (`target` its id). */
  z.object({ kind: z.literal('link'), to: z.enum(['article', 'event']), target: z.string(), words: z.string() }),
])
export type Block = z.infer<typeof Block>

/** Where a picture is found, and its size in pixels: `large` at most 1600 wide or high, `small` at most 480. */
export const PictureView = z.object({ url: z.string(), smallUrl: z.string(), width: z.number(), height: z.number() })
export type PictureView = z.infer<typeof PictureView>

/** A fact as the reader may see it. `value` is null when the number must not show; then `whom` says whom to ask. */
export const FactView = z.object({
  fact: z.string(),
  label: z.string(),
  value: z.nullable(z.string()),
  source: z.string(),
  version: z.string(),
  /** 资料待本地核对 shows while this is false. */
  reviewedLocally: z.boolean(),
  nextReviewOn: z.nullable(z.string()),
  whom: z.nullable(z.string()),
  /** A number that can be dialled. */
  dial: z.boolean(),
})
export type FactView = z.infer<typeof FactView>
