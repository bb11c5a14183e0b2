import { Button, Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import './Button.scss'

/** Opens WeChat's own list of people to send the page to. */
export function ShareButton() {
  return (
    <Button id='share' openType='share' className='press button button--secondary' hoverClass='press--held'>
      <View className='button__face'>
        <Icon name='share-2' small />
        <Text>发给家人</Text>
      </View>
    </Button>
  )
}
