import { useEffect, useRef, useState } from 'react'
import { useSaving } from './queries'
import type { Form, Piece } from './queries'

/** Somebody else saved in between; theirs stands, ours is still in the editor. */
export type Conflict = { revision: number; form: Form; by: string; at: string }

export type DraftState =
  { kind: 'saved' } | { kind: 'changed' } | { kind: 'saving' } | { kind: 'failed'; error: unknown } | { kind: 'closed'; words: string }

const pause = 1_500

/**
 * The draft in the hands of one writer: what is typed is saved a moment after they stop. A save names the revision it
 * started from; when that is not the last one any more, saving stops until the writer has seen the difference.
 */
export function useDraft(piece: Piece) {
  const saving = useSaving()
  const [form, setForm] = useState(piece.form)
  const [state, setState] = useState<DraftState>({ kind: 'saved' })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const latest = useRef({ form: piece.form, revision: piece.revision, saved: piece.form, underway: false })

  async function save(): Promise<boolean> {
    const held = latest.current
    if (held.underway || held.form === held.saved) return held.form === held.saved
    held.underway = true
    const sent = held.form
    setState({ kind: 'saving' })
    try {
      const result = await saving.mutateAsync({ slug: piece.slug, revision: held.revision, form: sent })
      if (result.kind === 'saved') {
        Object.assign(held, { revision: result.revision, saved: sent })
        setState({ kind: held.form === sent ? 'saved' : 'changed' })
        return held.form === sent
      }
      if (result.kind === 'conflict') setConflict(result)
      setState(result.kind === 'refused' ? { kind: 'closed', words: result.words } : { kind: 'changed' })
      return false
    } catch (error) {
      setState({ kind: 'failed', error })
      return false
    } finally {
      held.underway = false
    }
  }
  const saveNow = useRef(save)
  saveNow.current = save

  const waits = state.kind === 'changed' && conflict === null
  useEffect(() => {
    if (!waits) return undefined
    const timer = setTimeout(() => void saveNow.current(), pause)
    return () => clearTimeout(timer)
  }, [waits, form])

  const unsaved = state.kind !== 'saved'
  useEffect(() => {
    if (!unsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])

  function change(changes: Partial<Form>) {
    latest.current.form = { ...latest.current.form, ...changes }
    setForm(latest.current.form)
    setState({ kind: 'changed' })
  }

  /** After the difference was seen: ours is written over theirs, which stays in nothing but the notice of the difference. */
  function keepMine() {
    if (!conflict) return
    latest.current.revision = conflict.revision
    setConflict(null)
    setState({ kind: 'changed' })
  }

  return { form, state, conflict, change, keepMine, save: () => saveNow.current(), revision: () => latest.current.revision }
}
