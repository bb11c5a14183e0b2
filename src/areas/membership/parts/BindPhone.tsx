import { View } from '@tarojs/components'
import type { OwnStanding } from '@xiongguan/contract/membership/family-resident'
import { readMobile } from '@xiongguan/contract/membership/register-rules'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { words } from '../family-words'
import { forgetPhone, phoneNotice, provePhone, sendPhoneCode, takeWeChatPhone } from '../queries'
import { ReadNotice } from './ReadNotice'
import { PhoneButton } from './PhoneButton'
import { Refused } from '@/ui/Refused'

/** The second step: a phone, by WeChat's component or by a code. */
export function BindPhone({ standing: { phoneEnd } }: { standing: OwnStanding }) {
  return (
    <Card id='phone'>
      <View className='stack'>
        <Heading level={2}>{words.phone}</Heading>
        {phoneEnd ? <Bound end={phoneEnd} /> : <Unbound />}
      </View>
    </Card>
  )
}

function Bound({ end }: { end: string }) {
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useChange(forgetPhone)
  const forget = async () => {
    if (await run(undefined)) setAsking(false)
  }
  return (
    <>
      <View className='row row--apart'>
        <View id='phone-bound'>{words.phoneBound(end)}</View>
        <Button id='forget-phone' kind='quiet' compact onPress={() => setAsking(true)}>
          {words.phoneForget}
        </Button>
      </View>
      {asking && (
        <Dialog
          title={words.phoneForgetAsk}
          confirm={{ words: words.phoneForgetConfirm, busy, onPress: () => void forget() }}
          onClose={() => setAsking(false)}
        >
          <View>{words.phoneForgetText}</View>
          <Failure of={failure} />
        </Dialog>
      )}
    </>
  )
}

function Unbound() {
  const [agreed, setAgreed] = useState(false)
  const notice = useRead(phoneNotice)
  const version = agreed ? notice.data?.version : undefined
  return (
    <>
      {notice.data && <ReadNotice id='phone-notice' words={words.readPhone} sections={notice.data.sections} />}
      <Choice id='agree-phone' title={words.agreePhone} checked={agreed} onChange={setAgreed} />
      {process.env.TARO_ENV === 'weapp' && version && <ByWeChat version={version} />}
      <ByCode version={version} />
    </>
  )
}

function ByWeChat({ version }: { version: string }) {
  const { run, failure } = useChange(takeWeChatPhone)
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const take = async (code: string) => {
    const result = await run({ code, consentVersion: version })
    setRefusal(result?.kind === 'refused' ? result : null)
  }
  return (
    <>
      <PhoneButton onCode={(code) => void take(code)} onDeclined={() => setRefusal({ words: words.weChatDeclined })} />
      <Refused of={refusal} />
      <Failure of={failure} />
    </>
  )
}

function ByCode({ version }: { version: string | undefined }) {
  const [phone, setPhone] = useState('')
  const [sent, setSent] = useState<{ minutes: number; shown: string | null } | null>(null)
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const asking = useChange(sendPhoneCode)
  const ask = async () => {
    const result = await asking.run({ phone: readMobile(phone) ?? phone })
    setRefusal(result?.kind === 'refused' ? result : null)
    if (result?.kind === 'sent') setSent(result)
  }
  const whyNot = version ? (readMobile(phone) ? undefined : words.phoneMissing) : words.agreeFirst
  return (
    <>
      <Field id='phone-number' kind='code' label={words.phoneInput} value={phone} onChange={setPhone} maxLength={20} />
      <Button id='send-code' kind={sent ? 'secondary' : 'primary'} busy={asking.busy} disabledReason={whyNot} onPress={() => void ask()}>
        {sent ? words.sendAgain : words.sendCode}
      </Button>
      <Refused of={refusal} />
      <Failure of={asking.failure} />
      {sent && version && (
        <>
          <Notice id='code-sent' tone='info' live>
            {sent.shown ? words.codeShown(sent.shown) : words.codeSent(sent.minutes)}
          </Notice>
          <TypeCode version={version} />
        </>
      )}
    </>
  )
}

function TypeCode({ version }: { version: string }) {
  const [code, setCode] = useState('')
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(provePhone)
  const prove = async () => {
    const result = await run({ code: code.trim(), consentVersion: version })
    setRefusal(result?.kind === 'refused' ? result : null)
  }
  return (
    <>
      <Field id='phone-code' kind='code' label={words.code} value={code} onChange={setCode} maxLength={6} />
      <Refused of={refusal} />
      <Failure of={failure} />
      <Button id='bind-phone' busy={busy} disabledReason={/^\d{6}$/.test(code.trim()) ? undefined : words.codeMissing} onPress={() => void prove()}>
        {words.bind}
      </Button>
    </>
  )
}
