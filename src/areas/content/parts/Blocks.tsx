import { View } from '@tarojs/components'
import type { Block } from '@xiongguan/contract/content/blocks'
import { useContext, useEffect, useState } from 'react'
import { open } from '@/platform/navigate'
import { useDataSaver } from '@/platform/data-saver'
import { scrollTo } from '@/platform/scroll-to'
import { dial } from '@/platform/phone'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading, List, Picture, Table } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { words } from '../words'
import { ArticleFacts, Inlines } from './Inlines'
import './Blocks.scss'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function Call({ block }: { block: Of<'call'> }) {
  const fact = useContext(ArticleFacts).facts[block.fact]
  const number = fact?.dial ? fact.value : null
  return (
    <Card>
      <View className='row'>
        <View className='grow'>
          <View className='strong'>{block.label}</View>
          <Inlines content={[{ kind: 'factRef', fact: block.fact }]} />
        </View>
        {number && (
          <Button id={`call-${number}`} compact icon='phone' label={words.callThem(block.label, number)} onPress={() => dial(number)}>
            {words.dial}
          </Button>
        )}
      </View>
    </Card>
  )
}

function Rows({ block }: { block: Of<'table'> }) {
  const rows = block.rows.map((cells) => cells.map((cell, at) => <Inlines key={at} content={cell} />))
  return (
    <Card>
      <Table caption={block.caption} columns={block.columns} rows={rows} />
    </Card>
  )
}

/** A picture with its words below; while it may not be shown the words alone. */
function Illustration({ block }: { block: Of<'image'> }) {
  const picture = useContext(ArticleFacts).pictures[block.picture]
  const saving = useDataSaver()
  const [wanted, setWanted] = useState(false)
  if (picture && saving && !wanted) {
    return (
      <View className='picture picture--none'>
        <View>{block.alt}</View>
        <Button kind='quiet' compact onPress={() => setWanted(true)}>
          {words.showPicture}
        </Button>
      </View>
    )
  }
  return picture ? (
    <Picture url={picture.url} width={picture.width} height={picture.height} alt={block.alt} />
  ) : (
    <View className='picture picture--none'>{block.alt}</View>
  )
}

function Leads({ block }: { block: Of<'link'> }) {
  const route = block.to === 'article' ? routes.article(block.target) : routes.event(block.target)
  return (
    <Card onPress={() => open(route)}>
      <View className='row'>
        <View className='grow strong'>{block.words}</View>
        <Icon name='chevron-right' small />
      </View>
    </Card>
  )
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={3} className='article__heading'>
          {block.text}
        </Heading>
      )
    case 'paragraph':
      return (
        <View className='article__text'>
          <Inlines content={block.content} />
        </View>
      )
    case 'list':
      return (
        <View className='article__text'>
          <List
            ordered={block.ordered}
            items={block.items.map((item, at) => (
              <Inlines key={at} content={item} />
            ))}
          />
        </View>
      )
    case 'callout':
      return (
        <Notice tone={block.tone} title={block.title}>
          <Inlines content={block.content} />
        </Notice>
      )
    case 'table':
      return <Rows block={block} />
    case 'call':
      return <Call block={block} />
    case 'image':
      return <Illustration block={block} />
    case 'link':
      return <Leads block={block} />
  }
}

/** `current` is the block being read aloud: it is set off, and brought into sight. */
export function Blocks({ blocks, current = null }: { blocks: Block[]; current?: number | null }) {
  useEffect(() => {
    if (current !== null) scrollTo(`block-${current}`)
  }, [current])
  return (
    <>
      {blocks.map((block, at) => (
        <View key={at} id={`block-${at}`} className={at === current ? 'article__said' : ''}>
          <OneBlock block={block} />
        </View>
      ))}
    </>
  )
}
