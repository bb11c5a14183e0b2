import { Button, Text, View } from '@tarojs/components'
import { words } from '../family-words'
import '@/ui/Button.scss'

type PhoneButtonProps = { onCode: (code: string) => void; onDeclined: () => void }

/** WeChat's own phone component: the person picks a number WeChat has verified, and the server exchanges the code. */
export function PhoneButton({ onCode, onDeclined }: PhoneButtonProps) {
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
