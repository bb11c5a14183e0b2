/** Database roles of the cloud functions; each reaches only what its operations need. */
export type FunctionRole = 'xiongguan_content' | 'xiongguan_member' | 'xiongguan_family' | 'xiongguan_timer' | 'xiongguan_messenger'

/** A right as SQL says it before `to`: `select on events_event`, `update (read_at) on notices_notice`. */
export type FunctionRights = Partial<Record<FunctionRole, readonly string[]>>

/** Grants to each role that exists on this server, as statements inside a `do` block. */
export function grantEach(rights: FunctionRights): string {
  return Object.entries(rights)
    .map(
      ([role, list]) => `
  if exists (select from pg_roles where rolname = '${role}') then
    ${list.map((right) => `grant ${right} to ${role};`).join('\n    ')}
  end if;`,
    )
    .join('')
}

/** One statement that grants; for the end of a migration that makes tables the functions need. */
export function grantFunctionRights(rights: FunctionRights): string {
  return `\ndo $rights$\nbegin${grantEach(rights)}\nend $rights$;\n`
}
