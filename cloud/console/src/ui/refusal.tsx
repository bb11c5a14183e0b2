import { FailureLine } from './states'

export type Result = { kind: string; words?: string } | undefined

/** A refusal that is known by its words alone. */
export const refused = (words: string | null): Result => (words ? { kind: 'refused', words } : undefined)

/** What stood in the way, where it was asked: a refusal in words, or a failure. */
export function Refusal({ result, error }: { result: Result; error: unknown }) {
  return (
    <>
      {result?.kind === 'refused' && (
        <p role='alert' style={{ color: 'var(--error)', marginTop: 8 }}>
          {result.words}
        </p>
      )}
      <FailureLine error={error} />
    </>
  )
}
