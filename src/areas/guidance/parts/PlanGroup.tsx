import { View } from '@tarojs/components'
import { type ItemGroup, itemGroupWords } from '@xiongguan/contract/guidance/terms'
import type { TimelineItem } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { words } from '../words'
import { ItemRow } from './ItemRow'

/** As many as one looks through at once; a child has sixty things until six. */
const most = 5

type Props = { group: ItemGroup; items: readonly TimelineItem[]; subjectId: string; today: string }

/** One list of a plan, the nearest first; the rest opens at a tap. */
export function PlanGroup({ group, items, subjectId, today }: Props) {
  const [whole, setWhole] = useState(false)
  const shown = whole ? items : items.slice(0, most)
  return (
    <View id={`group-${group}`} className='stack stack--tight'>
      <Heading level={2}>{itemGroupWords[group]}</Heading>
      {words.groupText[group] && <View className='soft'>{words.groupText[group]}</View>}
      <Card rows>
        {shown.map((item) => (
          <ItemRow key={item.itemId} item={item} subjectId={subjectId} today={today} />
        ))}
        {shown.length < items.length && (
          <Button id={`more-${group}`} kind='quiet' onPress={() => setWhole(true)}>
            {words.moreItems(items.length - shown.length)}
          </Button>
        )}
      </Card>
    </View>
  )
}
