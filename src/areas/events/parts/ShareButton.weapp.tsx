import { Button, Text, View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import { words } from '../words'

/** Only WeChat's own button with this open type may open the list of chats. */
export function ShareButton() {
  return (
    <Button id='share' className='press button button--quiet' openType='share' {...{ 'aria-role': 'button' }}>
      <View className='button__face'>
        <Icon name='share-2' small />
        <Text>{words.share}</Text>
      </View>
    </Button>
  )
}
