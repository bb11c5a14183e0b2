import type { OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { newId } from '@/platform/new-id'
import { sharedValue } from '@/platform/reads/shared-value'
import { forget, keepText, recall } from '@/platform/storage'

/**
 * An edit that lies on this phone until the server has it: a value and the ids it belongs to, never whose it is.
 * `sent`: it left once, so it may have arrived. `stopped`: why the server did not take it.
 */
export type KeptEdit = { edit: OfflineEdit; typedAt: number; sent: boolean; stopped: string | null }

export type Target = Pick<OfflineEdit, 'householdId' | 'personId' | 'field'>

const name = 'visits.edits'
const turn = sharedValue(0)

/** Always from the phone's store: what was dropped there with the person who left is gone here too. */
export const keptEdits = () => recall<KeptEdit[]>(name, [])

export function useKeptEdits(): KeptEdit[] {
  turn.use()
  return keptEdits()
}

/** False when the phone has no room. */
export function keepEdits(next: readonly KeptEdit[]): boolean {
  if (next.length === 0) forget(name)
  const kept = next.length === 0 || keepText(name, JSON.stringify(next))
  turn.set(turn.get() + 1)
  return kept
}

export const sameField = (one: Target, other: Target) =>
  one.householdId === other.householdId && one.personId === other.personId && one.field === other.field

/** What was typed last for a field and still waits. */
export const waitingFor = (edits: readonly KeptEdit[], target: Target): KeptEdit | undefined =>
  edits.filter(({ edit, stopped }) => stopped === null && sameField(edit, target)).at(-1)

type Field = { value: string | null; version: number }

/**
 * Keeps what somebody typed for a field that stands as `shown`. What never left gives way to it; what left may have arrived,
 * so that it goes on and the new one waits behind it.
 */
export function keepEdit(target: Target, value: string | null, shown: Field): boolean {
  const edits = keptEdits()
  const rest = edits.filter(({ edit, sent, stopped }) => !sameField(edit, target) || (sent && stopped === null))
  const onItsWay = waitingFor(rest, target)?.edit
  if (!onItsWay && value === shown.value) return keepEdits(rest)
  const edit = { ...target, editId: newId() as OfflineEdit['editId'], value, basedOn: onItsWay?.basedOn ?? shown.version }
  return keepEdits([...rest, { edit, typedAt: Date.now(), sent: false, stopped: null }])
}

export const dropEdit = (editId: string) => keepEdits(keptEdits().filter(({ edit }) => edit.editId !== editId))

export const dropAllEdits = () => keepEdits([])
