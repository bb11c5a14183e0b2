import type { RequestError } from '@/platform/request/failure'
import { Notice } from './Notice'
import { words } from './words'

/** Under a form: why sending did not work. What was typed stays; pressing again repeats the same attempt. */
export function Failure({ of: failure }: { of: RequestError | undefined }) {
  if (!failure) return null
  const [title, text] = wordsFor(failure)
  return (
    <Notice id='failure' tone='warning' title={title} live>
      {text}
    </Notice>
  )
}

function wordsFor({ offline, status, reason, requestId }: RequestError): [string, string] {
  if (offline) return [words.offlineTitle, words.offlineFormText]
  if (status === 401) return [words.signInTitle, words.signInText]
  if (status === 429) return [words.tooOftenTitle, reason ?? words.tooOftenText]
  if (status >= 500) return [words.failedTitle, requestId ? `${words.failedText} ${words.requestId(requestId)}` : words.failedText]
  return [words.refusedTitle, reason ?? words.missingText]
}
