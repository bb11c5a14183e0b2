import * as z from 'zod/mini'

export const Party = z.object({ adults: z.number(), children: z.number() })
export type Party = z.infer<typeof Party>
