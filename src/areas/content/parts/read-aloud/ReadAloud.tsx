import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { words } from '../../words'
import { speeds, type useReadAloud } from './useReadAloud'

const say = words.aloud

/** Listen instead of reading. Where nobody can read aloud it says so, or in WeChat does not show at all. */
export function ReadAloud({ reading, length }: { reading: ReturnType<typeof useReadAloud>; length: number }) {
  const { state, at, playing, speed, play, pause, next, chooseSpeed } = reading
  if (state === 'looking') return null
  if (state === 'none') {
    return process.env.TARO_ENV === 'weapp' ? null : (
      <View className='soft' id='no-voice'>
        {say.noVoice}
      </View>
    )
  }
  if (at === null) {
    return (
      <Button id='listen' kind='secondary' compact icon='volume-2' onPress={play}>
        {say.listen}
      </Button>
    )
  }
  return (
    <Card id='reading-aloud'>
      <View className='stack'>
        <View className='row row--wrap'>
          <Button id='listen' compact icon={playing ? 'pause' : 'play'} onPress={playing ? pause : play}>
            {playing ? say.pause : say.goOn}
          </Button>
          <Button id='next-paragraph' kind='secondary' compact icon='skip-forward' onPress={next}>
            {say.next}
          </Button>
          <View className='soft' aria-live='off'>
            {say.place(at + 1, length)}
          </View>
        </View>
        <Chips label={say.speed} choices={speeds.map((value) => ({ value, words: say.times(value) }))} chosen={speed} onChoose={chooseSpeed} />
      </View>
    </Card>
  )
}
