import { View } from '@tarojs/components'
import type { Entry } from '@xiongguan/contract/content/campaign'
import { useState } from 'react'
import { useDataSaver } from '@/platform/data-saver'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading, Picture } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { words } from '../words'
import './Gallery.scss'

const say = words.campaign

/** Characters of a story that stand on the page itself. */
const short = 70

function Face({ picture }: Pick<Entry, 'picture'>) {
  const saving = useDataSaver()
  return (
    <View className='role-model__face'>
      {picture && !saving ? (
        <Picture url={picture.smallUrl} alt={picture.alt} width={picture.width} height={picture.height} />
      ) : (
        <Icon name='heart-handshake' />
      )}
    </View>
  )
}

function OneRoleModel({ of, onOpen }: { of: Entry; onOpen: () => void }) {
  const { entryId, title, person, story, picture } = of
  const long = [...story].length > short
  return (
    <Card id={`role-model-${entryId}`}>
      <View className='role-model'>
        <Face picture={picture} />
        <View className='grow stack stack--tight'>
          <View className='strong'>{person}</View>
          <View className='jade'>{title}</View>
          <View>{long ? `${[...story].slice(0, short).join('')}…` : story}</View>
          {(long || picture) && (
            <View>
              <Button kind='quiet' compact label={say.story(person)} onPress={onOpen}>
                {say.wholeStory}
              </Button>
            </View>
          )}
        </View>
      </View>
    </Card>
  )
}

/** People of the city whose story others may like to hear; each agreed to it. */
export function RoleModels({ people }: { people: Entry[] }) {
  const [opened, setOpened] = useState<Entry | null>(null)
  if (people.length === 0) return null
  return (
    <>
      <View className='shown-head'>
        <Heading level={2}>{say.people}</Heading>
        <View className='soft'>{say.consented}</View>
      </View>
      {people.map((each) => (
        <OneRoleModel key={each.entryId} of={each} onOpen={() => setOpened(each)} />
      ))}
      {opened && (
        <Dialog title={opened.person} onClose={() => setOpened(null)}>
          <View className='stack'>
            {opened.picture && (
              <Picture url={opened.picture.url} alt={opened.picture.alt} width={opened.picture.width} height={opened.picture.height} />
            )}
            <View className='jade strong'>{opened.title}</View>
            <View>{opened.story}</View>
          </View>
        </Dialog>
      )}
    </>
  )
}
