import { View } from '@tarojs/components'
import type { Entry } from '@xiongguan/contract/content/campaign'
import { entryKindWords } from '@xiongguan/contract/content/terms'
import { useState } from 'react'
import { useDataSaver } from '@/platform/data-saver'
import { Dialog } from '@/ui/Dialog'
import { Heading, Picture, Press } from '@/ui/elements'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import './Gallery.scss'

const say = words.campaign

/** The picture of a work, small; its words where no picture may be shown. */
function Small({ work }: { work: Entry }) {
  const saving = useDataSaver()
  const { picture } = work
  if (!picture || saving) return <View className='gallery__words'>{picture?.alt ?? say.hidden}</View>
  return <Picture url={picture.smallUrl} alt={picture.alt} width={picture.width} height={picture.height} />
}

function Whole({ work, onClose }: { work: Entry; onClose: () => void }) {
  const { picture, kind, title, person, story } = work
  return (
    <Dialog title={title} onClose={onClose}>
      <View className='stack' id='whole-work'>
        {picture && <Picture url={picture.url} alt={picture.alt} width={picture.width} height={picture.height} />}
        <View className='row row--wrap'>
          <Tag>{entryKindWords[kind]}</Tag>
          <View>{say.by(person)}</View>
        </View>
        {picture && <View className='soft'>{picture.alt}</View>}
        {story !== '' && <View>{story}</View>}
      </View>
    </Dialog>
  )
}

/** Works of the societies, two in a row; each opens to its whole picture. */
export function Gallery({ works }: { works: Entry[] }) {
  const [opened, setOpened] = useState<Entry | null>(null)
  if (works.length === 0) return null
  return (
    <>
      <View className='shown-head'>
        <Heading level={2}>{say.works}</Heading>
        <View className='soft'>{say.worksText}</View>
      </View>
      <View className='gallery'>
        {works.map((work) => (
          <Press
            key={work.entryId}
            id={`work-${work.entryId}`}
            className='gallery__work'
            label={say.look(work.title, work.person)}
            onPress={() => setOpened(work)}
          >
            <View className='gallery__frame'>
              <Small work={work} />
            </View>
            <View className='gallery__title'>{work.title}</View>
            <View className='soft'>{work.person}</View>
          </Press>
        ))}
      </View>
      {opened && <Whole work={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
