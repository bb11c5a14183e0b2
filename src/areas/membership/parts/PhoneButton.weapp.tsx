import { Button, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { isPrivacySettled, privacyAgreed } from '@/platform/privacy'
import { Button as KitButton } from '@/ui/Button'
import { words } from '../family-words'
import '@/ui/Button.scss'

type PhoneButtonProps = { onCode: (code: string) => void; onDeclined: () => void }

/**
 * WeChat's own phone component: the person picks a number WeChat has verified, and the server exchanges the code. Until
 * WeChat's privacy question is answered a button of ours stands there, which asks it.
 */
export function PhoneButton({ onCode, onDeclined }: PhoneButtonProps) {
  const [settled, setSettled] = useState(false)
  useEffect(() => void isPrivacySettled().then(setSettled), [])
  const askFirst = async () => {
    if (await privacyAgreed()) setSettled(true)
    else onDeclined()
  }
  if (!settled) {
    return (
      <KitButton id='wechat-phone-first' onPress={() => void askFirst()}>
        {words.weChatPhone}
      </KitButton>
    )
  }
  return (
    <Button
      id='wechat-phone'
      openType='getPhoneNumber'
      className='press button button--primary'
      hoverClass='press--held'
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onDeclined())}
    >
      <View className='button__face'>
        <Text>{words.weChatPhone}</Text>
      </View>
    </Button>
  )
}
