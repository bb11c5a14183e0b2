import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Field } from '@/ui/Field'

type Words = { title: string; label: string; hint: string; empty: string; open: string }

/** Where a code is typed that usually comes as a link; it goes on only when something was typed. */
export function TypeCode({ id, openId, words, given }: { id: string; openId: string; words: Words; given: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const send = () => typed.trim() && given(typed.trim())
  return (
    <Card>
      <View className='stack'>
        <Heading level={2}>{words.title}</Heading>
        <Field id={id} kind='code' label={words.label} hint={words.hint} value={typed} onChange={setTyped} onEnter={send} maxLength={40} />
        <Button id={openId} disabledReason={typed.trim() ? undefined : words.empty} onPress={send}>
          {words.open}
        </Button>
      </View>
    </Card>
  )
}
