import type { SignInAnswer } from '@xiongguan/contract/identity/resident'
import { useState } from 'react'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { codeIn } from '../../parts/scanned-code'
import { ScanFirst } from '../../parts/ScanFirst'
import { SignInEnd } from '../../parts/SignInEnd'
import { SignInQuestion } from '../../parts/SignInQuestion'
import { signInRequest } from '../../queries'
import { words } from '../../words'

function Request({ code, again }: { code: string; again: () => void }) {
  const read = useRead(signInRequest, { code })
  const [answer, setAnswer] = useState<SignInAnswer | null>(null)
  if (answer) return <SignInEnd answer={answer} again={again} />
  return (
    <Loaded of={read}>
      {(request) =>
        request.kind === 'open' ? <SignInQuestion code={code} request={request} onAnswer={setAnswer} /> : <SignInEnd answer={request} again={again} />
      }
    </Loaded>
  )
}

/** Opened from the menu it scans; opened by the code itself it goes straight to the question. WeChat hands the link over as `q`. */
export default function ConsoleSignInPage() {
  const given = usePageParam('code')
  const link = usePageParam('q')
  const [code, setCode] = useState(given || codeIn(link))
  return (
    <Page title={words.consoleTitle}>{code ? <Request key={code} code={code} again={() => setCode('')} /> : <ScanFirst onCode={setCode} />}</Page>
  )
}
