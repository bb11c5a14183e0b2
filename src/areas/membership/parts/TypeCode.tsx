import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Field } from '@/ui/Field'
import { words } from '../family-words'

type TypeCodeProps = { title: string; look: string; onCode: (code: string) => void }

/** For whoever was given a code by a family member. */
export function TypeCode({ title, look, onCode }: TypeCodeProps) {
  const [typed, setTyped] = useState('')
  const code = typed.trim()
  return (
    <Card id='type-code'>
      <View className='stack'>
        <Heading level={2}>{title}</Heading>
        <Field id='family-code' kind='code' label={words.joinCode} hint={words.joinHint} value={typed} onChange={setTyped} maxLength={24} />
        <Button id='look-at-code' disabledReason={code ? undefined : words.joinMissing} onPress={() => onCode(code)}>
          {look}
        </Button>
      </View>
    </Card>
  )
}
