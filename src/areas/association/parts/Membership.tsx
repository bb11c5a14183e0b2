import { View } from '@tarojs/components'
import type { OwnMembership } from '@xiongguan/contract/association/member-resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { leave, setBirthday, withdraw } from '../queries'
import { words } from '../words'
import { birthdayFits } from './application'
import { MembershipCard, Standing } from './MembershipCard'
import { type MembershipRefusal, Refusal } from './Refusal'

/** One membership: its card or how it stands, and what its person may do with it. */
export function Membership({ of }: { of: OwnMembership }) {
  return (
    <View className='stack'>
      {of.state === 'member' ? <MembershipCard of={of} /> : <Standing of={of} />}
      {(of.state === 'applied' || of.state === 'secondReview') && <AskFirst of={of} change={withdraw} say={withdrawing} />}
      {of.state === 'member' && (
        <>
          <Greeting of={of} />
          <AskFirst of={of} change={leave} say={leaving} />
        </>
      )}
    </View>
  )
}

const withdrawing = { id: 'withdraw', button: words.withdraw, ask: words.withdrawAsk, text: words.withdrawText, confirm: words.withdraw }
const leaving = { id: 'leave-association', button: words.leave, ask: words.leaveAsk, text: words.leaveText, confirm: words.leaveConfirm }

function AskFirst({ of: { memberId }, change, say }: { of: OwnMembership; change: typeof withdraw; say: typeof leaving }) {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<MembershipRefusal | null>(null)
  const { run, busy, failure } = useChange(change)
  const confirm = async () => {
    const result = await run({ memberId })
    if (!result) return
    setRefusal(result.kind === 'refused' ? result : null)
    setAsking(false)
  }
  return (
    <>
      <Button id={say.id} kind='quiet' onPress={() => setAsking(true)}>
        {say.button}
      </Button>
      <Refusal of={refusal} />
      {asking && (
        <Dialog title={say.ask} confirm={{ words: say.confirm, onPress: () => void confirm(), busy }} onClose={() => setAsking(false)}>
          <View className='stack'>
            <View>{say.text}</View>
            <Failure of={failure} />
          </View>
        </Dialog>
      )}
    </>
  )
}

/** The birthday somebody gave for a greeting, to give, change or take back. */
function Greeting({ of: { memberId, birthday } }: { of: OwnMembership }) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<MembershipRefusal | null>(null)
  const { run, busy, failure } = useChange(setBirthday)
  const save = async (next: string | undefined) => {
    const result = await run({ memberId, ...(next ? { birthday: next } : {}) })
    if (result) setRefusal(result.kind === 'refused' ? result : null)
    if (result?.kind === 'saved') setTyped(null)
  }
  return (
    <Card id='greeting'>
      <View className='stack'>
        <View className='row row--apart row--wrap'>
          <View>
            <View className='strong'>{words.greeting}</View>
            <View className='soft'>{birthday ? words.greetingOn(birthday) : words.greetingOff}</View>
          </View>
          {typed === null && (
            <Button id='change-birthday' kind='secondary' compact busy={busy} onPress={() => (birthday ? void save(undefined) : setTyped(''))}>
              {birthday ? words.greetingStop : words.greetingChange}
            </Button>
          )}
        </View>
        {typed !== null && (
          <>
            <Field id='birthday' label={words.birthday} hint={words.birthdayHint} value={typed} onChange={setTyped} maxLength={5} />
            <Button
              id='save-birthday'
              kind='secondary'
              busy={busy}
              disabledReason={birthdayFits(typed) ? undefined : words.birthdayWrong}
              onPress={() => void save(typed)}
            >
              {words.greetingSave}
            </Button>
          </>
        )}
        <Refusal of={refusal} />
        <Failure of={failure} />
      </View>
    </Card>
  )
}
