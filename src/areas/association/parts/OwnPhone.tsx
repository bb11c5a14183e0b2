import { View } from '@tarojs/components'
import { readMobile } from '@xiongguan/contract/membership/register-rules'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { allowCall } from '../queries'
import { words } from '../words'
import { type AnyRefusal, Refusal } from './Refusal'

/** A number the family leaves for its contact, and takes back whenever it likes. */
export function OwnPhone({ phone }: { phone: string | null }) {
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const { run, busy, failure } = useChange(allowCall)
  const consent = useSeparateConsent('memberContact')
  const number = readMobile(typed)
  const save = async (next: string | undefined) => {
    const result = await run(next ? { phone: next, ...consent.sent } : {})
    if (result) setRefusal(result.kind === 'refused' ? result : null)
    if (result?.kind === 'done') setTyped('')
  }
  return (
    <Card id='own-phone'>
      <View className='stack'>
        <View>
          <Heading level={2}>{words.ownPhone}</Heading>
          <View className='soft'>{words.ownPhoneText}</View>
        </View>
        {phone ? (
          <View className='row row--apart row--wrap'>
            <View className='strong'>{phone}</View>
            <Button id='take-phone-back' kind='secondary' compact busy={busy} onPress={() => void save(undefined)}>
              {words.ownPhoneStop}
            </Button>
          </View>
        ) : (
          <>
            <Field id='own-phone-number' label={words.phone} value={typed} onChange={setTyped} maxLength={20} />
            {consent.sheet}
            <Button
              id='leave-phone'
              kind='secondary'
              busy={busy}
              disabledReason={number ? consent.missing : words.phoneWrong}
              onPress={() => void save(number ?? undefined)}
            >
              {words.ownPhoneSave}
            </Button>
          </>
        )}
        <Refusal of={refusal} />
        <Failure of={failure} />
      </View>
    </Card>
  )
}
