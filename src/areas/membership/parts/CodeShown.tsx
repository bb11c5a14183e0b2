import { View } from '@tarojs/components'
import './CodeShown.scss'

/** A code to pass on, large enough to read out. */
export function CodeShown({ code }: { code: string }) {
  return (
    <View id='code-shown' className='code-shown'>
      {code}
    </View>
  )
}
