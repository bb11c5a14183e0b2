import { View } from '@tarojs/components'
import { useState } from 'react'
import { replaceWith } from '@/platform/navigate'
import { asRequestError, type RequestError } from '@/platform/request/failure'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Heading } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { ScanButton } from '@/ui/ScanButton'
import { enrolHere } from '../../device/enrol'
import { words } from '../../words'

type Enrolled = { eventId: string; name: string }

export default function DevicePage() {
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  return (
    <Page title={words.deviceTitle}>
      {enrolled ? (
        <Card>
          <View className='stack'>
            <Notice id='enrolled' tone='done' title={words.deviceDone(enrolled.name)} live>
              {words.deviceDoneText}
            </Notice>
            <Button id='to-door' onPress={() => replaceWith(routes.door(enrolled.eventId))}>
              {words.toDoor}
            </Button>
          </View>
        </Card>
      ) : (
        <Enrol onEnrolled={setEnrolled} />
      )}
    </Page>
  )
}

/** Sends a code once; why not is kept in words. */
function useEnrolling(onEnrolled: (enrolled: Enrolled) => void) {
  const [state, setState] = useState<{ busy: boolean; refusal?: string; failure?: RequestError }>({ busy: false })
  const enrol = async (code: string, name: string) => {
    setState({ busy: true })
    try {
      const answer = await enrolHere(code, name)
      setState({ busy: false, ...(answer.kind === 'refused' && { refusal: answer.words }) })
      if (answer.kind === 'enrolled') onEnrolled(answer)
    } catch (error) {
      setState({ busy: false, failure: asRequestError(error) })
    }
  }
  return { ...state, enrol }
}

function Enrol({ onEnrolled }: { onEnrolled: (enrolled: Enrolled) => void }) {
  const [name, setName] = useState<string>(words.deviceNameDefault)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<{ name?: string; code?: string }>({})
  const { busy, refusal, failure, enrol } = useEnrolling(onEnrolled)
  const submit = (text: string) => {
    const lacking = { name: name.trim() ? undefined : words.deviceNameMissing, code: text.trim() ? undefined : words.deviceCodeMissing }
    setMissing(lacking)
    if (!lacking.name && !lacking.code) void enrol(text, name)
  }
  return (
    <>
      <Heading level={2}>{words.deviceTitle}</Heading>
      <View className='soft'>{words.deviceHow}</View>
      {refusal && (
        <Notice id='refusal' tone='warning' title={words.deviceRefused} live>
          {refusal}
        </Notice>
      )}
      <Failure of={failure} />
      <Card>
        <View className='stack'>
          <Field
            id='device-name'
            label={words.deviceName}
            value={name}
            onChange={setName}
            hint={words.deviceNameHint}
            error={missing.name}
            maxLength={12}
          />
          <ScanButton busy={busy} onText={submit}>
            {words.deviceScan}
          </ScanButton>
          <Field
            id='device-code'
            kind='code'
            label={words.deviceCode}
            value={code}
            onChange={setCode}
            onEnter={() => submit(code)}
            hint={words.deviceCodeHint}
            error={missing.code}
            maxLength={24}
          />
          <Button id='enrol' kind='secondary' busy={busy} onPress={() => submit(code)}>
            {words.deviceEnrol}
          </Button>
        </View>
      </Card>
    </>
  )
}
