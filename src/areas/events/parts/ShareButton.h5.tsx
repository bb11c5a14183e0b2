import { View } from '@tarojs/components'
import { useState } from 'react'
import { copyPageLink } from '@/platform/share'
import { Button } from '@/ui/Button'
import { words } from '../words'

/** A browser cannot open a chat: the link is copied. */
export function ShareButton() {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await copyPageLink()
    setCopied(true)
  }
  return (
    <View>
      <Button id='share' kind='quiet' icon='share-2' onPress={() => void copy()}>{words.share}</Button>
      <View className='soft event-copied' aria-live='polite'>{copied ? words.copied : ''}</View>
    </View>
  )
}
