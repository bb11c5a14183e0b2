import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Field } from '@/ui/Field'
import { words } from '../words'

/** For someone who was told the code instead of opening the link. */
export function EnterCode({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const code = typed.trim()
  const look = () => {
    if (code) onCode(code)
  }
  return (
    <Card>
      <View className='stack'>
        <Heading level={2}>{words.enterCode}</Heading>
        <Field
          id='invitation-code'
          kind='code'
          label={words.codeLabel}
          hint={words.codeHint}
          value={typed}
          onChange={setTyped}
          onEnter={look}
          maxLength={24}
        />
        <Button id='look-at-invitation' disabledReason={code ? undefined : words.codeMissing} onPress={look}>
          {words.look}
        </Button>
      </View>
    </Card>
  )
}
