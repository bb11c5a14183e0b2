import { View } from '@tarojs/components'
import { itemGroupWords } from '@xiongguan/contract/guidance/terms'
import type { ItemDetail } from '@xiongguan/contract/guidance/timeline-resident'
import { type ReactNode, useState } from 'react'
import { open } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading, List } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { ItemActions } from './ItemActions'
import { Numbers } from './Numbers'
import { Recorded } from './Recorded'
import { SourceDialog } from './SourceDialog'
import { StateTag } from './StateTag'
import { whenWords } from './when'

type Props = { item: ItemDetail; today: string }

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className='stack stack--tight'>
      <Heading level={3}>{title}</Heading>
      <View>{children}</View>
    </View>
  )
}

/** One thing to do: when, why, what to bring, where, whom to ask, and where every number comes from. */
export function ItemSheet({ item, today }: Props) {
  const [reading, setReading] = useState(false)
  const read = () => setReading(true)
  const { title, group, state, reason, why, preparation, place, ask, done, article } = item
  const when = whenWords(item, today)
  return (
    <>
      <View className='stack stack--tight'>
        <View className='row row--apart row--wrap'>
          <View className='soft'>{itemGroupWords[group]}</View>
          <StateTag state={state} />
        </View>
        <Heading level={2} className='heading--1'>
          {title}
        </Heading>
        <View>{when === '' ? words.whenAsk : <Numbers text={when} onOpen={read} />}</View>
      </View>
      {reason !== '' && (
        <Notice id='reason' tone={state === 'ask' ? 'whom' : 'info'}>
          {reason}
        </Notice>
      )}
      {done && <Recorded done={done} today={today} />}
      <Card>
        <View className='stack'>
          <Part title={words.why}>
            <Numbers text={why} onOpen={read} />
          </Part>
          {preparation.length > 0 && (
            <Part title={words.preparation}>
              <List
                ordered={false}
                items={preparation.map((line) => (
                  <Numbers key={line} text={line} onOpen={read} />
                ))}
              />
            </Part>
          )}
          {place !== '' && (
            <Part title={words.place}>
              <Numbers text={place} onOpen={read} />
            </Part>
          )}
          <Part title={words.ask}>
            <View className='stack stack--tight'>
              <View>{ask.words}</View>
              {ask.phone !== null && <Call phone={ask.phone} />}
            </View>
          </Part>
        </View>
      </Card>
      <Basis item={item} onRead={read} />
      {article !== null && (
        <Button id='to-article' kind='secondary' icon='book-open' onPress={() => open(routes.article(article))}>
          {words.article}
        </Button>
      )}
      <ItemActions item={item} today={today} />
      {reading && <SourceDialog source={item.source} onClose={() => setReading(false)} />}
    </>
  )
}

function Call({ phone }: { phone: string }) {
  return (
    <View>
      <Button id='call-ask' kind='secondary' compact icon='phone' onPress={() => dial(phone)}>
        {words.dial(phone)}
      </Button>
    </View>
  )
}

function Basis({ item: { source }, onRead }: { item: ItemDetail; onRead: () => void }) {
  return (
    <View className='stack stack--tight' id='basis'>
      <View className='row row--apart row--wrap'>
        <Heading level={3}>{words.basis}</Heading>
        {source.reviewedLocally ? <Tag>{words.reviewed}</Tag> : <Tag tone='gold'>{words.notReviewed}</Tag>}
      </View>
      <View className='soft'>
        {source.title} · {source.version}
      </View>
      <View className='text-action'>
        <Button id='see-row' kind='quiet' compact icon='file-text' onPress={onRead}>
          {words.seeRow}
        </Button>
      </View>
    </View>
  )
}
