import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { NoticeSections } from './NoticeSections'

type Sections = Parameters<typeof NoticeSections>[0]['sections']

/** The text of a consent, folded until somebody wants to read it. */
export function ReadNotice({ id, words, sections }: { id: string; words: string; sections: Sections }) {
  const [reading, setReading] = useState(false)
  return (
    <View className='stack stack--tight'>
      <View className='text-action'>
        <Button id={id} kind='quiet' compact icon='file-text' onPress={() => setReading(!reading)}>
          {words}
        </Button>
      </View>
      {reading && <NoticeSections sections={sections} />}
    </View>
  )
}
