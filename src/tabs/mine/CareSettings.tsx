import { View } from '@tarojs/components'
import { setCareSize, useCareSize } from '@/platform/care'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { careWords, words } from '../words'
import './CareSettings.scss'

const sizes = ['large', 'larger', 'largest'] as const

/** 关怀模式: on or off, and how large. */
export function CareSettings() {
  const size = useCareSize()
  return (
    <Card rows>
      <Choice
        id='care'
        kind='switch'
        title={words.mine.care}
        text={words.mine.careText}
        checked={size !== 'off'}
        onChange={(on) => setCareSize(on ? 'large' : 'off')}
      />
      {size !== 'off' && (
        <View className='care-sizes'>
          <Chips
            label={words.mine.careSize}
            choices={sizes.map((value) => ({ value, words: careWords[value] }))}
            chosen={size}
            onChoose={setCareSize}
          />
        </View>
      )}
    </Card>
  )
}
