import * as z from 'zod/mini'

declare const idOf: unique symbol

/** A UUIDv7 made by the app that names one kind of thing; ids of different kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [idOf]: Kind }

const uuid = z.uuid({ error: '编号格式不对' })

/** Schema of an `Id<Kind>`. Refuses anything that is not a UUID. */
export function idSchema<Kind extends string>(): z.ZodMiniType<Id<Kind>, Id<Kind>> {
  return uuid as unknown as z.ZodMiniType<Id<Kind>, Id<Kind>>
}

/** Whether what was typed or written in an address is an id at all; of which kind, its place says. */
export const isId = <Kind extends string>(text: string): text is Id<Kind> => uuid.safeParse(text).success

/** An id given by the server or a test as plain text, named as the kind it is known to be. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>
}
