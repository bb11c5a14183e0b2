import type { FieldState } from '@xiongguan/contract/membership/register-field'
import { useState } from 'react'
import { ListRow } from '@/ui/ListRow'
import { type KeptEdit, type Target, waitingFor } from '../device/kept-edits'
import { fieldWords, words } from '../words'
import { EditField } from './EditField'
import { valueWords } from './field-values'

type FieldRowProps = { target: Target; state: FieldState; edits: readonly KeptEdit[]; online: boolean }

/** A field as it stands with what was typed on this phone; pressed, it is edited. One out of the reader's right only says so. */
export function FieldRow({ target, state, edits, online }: FieldRowProps) {
  const [editing, setEditing] = useState(false)
  const { field } = target
  const waiting = waitingFor(edits, target)
  const value = waiting ? waiting.edit.value : state.value
  const id = `${field}-${target.personId ?? 'household'}`
  if (!state.editable) return <ListRow id={id} title={words.hidden} text={fieldWords[field]} />
  return (
    <>
      <ListRow
        id={id}
        title={valueWords(field, value)}
        text={waiting ? words.waits(fieldWords[field]) : fieldWords[field]}
        onPress={() => setEditing(true)}
      />
      {editing && <EditField target={target} shown={state} value={value} online={online} onClose={() => setEditing(false)} />}
    </>
  )
}
