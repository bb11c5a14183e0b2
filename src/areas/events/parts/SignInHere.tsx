import { View } from '@tarojs/components'
import { useState } from 'react'
import { forgetAll } from '@/platform/reads/store'
import { signInForDemonstration } from '@/platform/session'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { words } from '../words'

/** Signs in without leaving the event: what is known is asked anew as this person, and the next gate shows. */
export function SignInHere({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState(() => `demo-${Math.random().toString(36).slice(2, 8)}`)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const signIn = async () => {
    setBusy(true)
    const done = await signInForDemonstration({ openid: name.trim() })
    setBusy(false)
    if (!done) return setError(words.signInFailed)
    onClose()
    forgetAll()
  }
  return (
    <Dialog title={words.signInTitle} confirm={{ words: words.signIn, onPress: () => void signIn(), busy }} onClose={onClose}>
      <View className='stack'>
        <View>{words.signInHint}</View>
        <Field
          id='demonstration-name'
          label={words.signInName}
          value={name}
          onChange={setName}
          onEnter={() => void signIn()}
          error={error}
          maxLength={40}
        />
      </View>
    </Dialog>
  )
}
