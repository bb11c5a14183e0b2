import { View } from '@tarojs/components'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { claimAdministrator } from '../queries'
import { words } from '../words'

/** Where the first administrator enters the one-time code made on the server. Folded away: one person needs it, once. */
export function ClaimAdministrator() {
  const { run, busy, failure } = useChange(claimAdministrator)
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [answer, setAnswer] = useState<{ claimed: boolean; words: string } | null>(null)
  const claim = async () => {
    const result = await run({ code })
    if (result) setAnswer({ claimed: result.kind === 'claimed', words: result.kind === 'claimed' ? words.claimed : result.words })
  }
  if (!open)
    return (
      <Button id='claim' kind='quiet' compact onPress={() => setOpen(true)}>
        {words.claim}
      </Button>
    )
  return (
    <Card id='claim-administrator'>
      <View className='stack'>
        <Heading level={2}>{words.claim}</Heading>
        <Field
          id='claim-code'
          kind='code'
          label={words.claimCode}
          hint={words.claimHint}
          value={code}
          onChange={setCode}
          onEnter={() => void claim()}
          maxLength={24}
        />
        <View className='live' aria-live='assertive'>
          {answer && <Notice tone={answer.claimed ? 'done' : 'warning'} title={answer.words} />}
        </View>
        <Failure of={failure} />
        <Button
          id='claim-confirm'
          kind='secondary'
          busy={busy}
          disabledReason={code.trim() ? undefined : words.claimMissing}
          onPress={() => void claim()}
        >
          {words.claimConfirm}
        </Button>
      </View>
    </Card>
  )
}
