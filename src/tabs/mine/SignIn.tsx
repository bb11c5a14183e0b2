import { View } from '@tarojs/components'
import { useState } from 'react'
import { forgetAll } from '@/platform/reads/store'
import { signInForDemonstration, signsInByHand } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

const say = words.mine

/** How to sign in here: by name on a demonstration server in a browser, otherwise by opening WeChat. */
export function SignIn({ demonstration }: { demonstration: boolean }) {
  if (!signsInByHand || !demonstration) return <Notice>{say.inWechat}</Notice>
  return <DemonstrationSignIn />
}

function DemonstrationSignIn() {
  const [name, setName] = useState('demo-0001')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const signIn = async () => {
    setBusy(true)
    const done = await signInForDemonstration(name.trim())
    setBusy(false)
    setError(done ? undefined : say.demonstrationFailed)
    if (done) forgetAll()
  }
  return (
    <Card>
      <View className='stack'>
        <Field id='demonstration-name' label={say.demonstrationName} value={name} onChange={setName} onEnter={() => void signIn()} hint={say.demonstrationText} error={error} maxLength={40} />
        <Button id='demonstration-sign-in' busy={busy} onPress={() => void signIn()}>{say.demonstrationSignIn}</Button>
      </View>
    </Card>
  )
}
