import { View } from '@tarojs/components'
import type { FactView } from '@xiongguan/contract/content/blocks'
import { dayWords } from '@/platform/day-words'
import { dial } from '@/platform/phone'
import { Dialog } from '@/ui/Dialog'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { Origin } from './Origin'

/** Where a number comes from, how fresh it is, and whom to ask. */
export function FactDialog({ fact, onClose }: { fact: FactView; onClose: () => void }) {
  const { value, whom } = fact
  const confirm = fact.dial && value !== null ? { words: words.call(value), onPress: () => dial(value) } : undefined
  return (
    <Dialog title={fact.label} confirm={confirm} closeWords={confirm && '关闭'} onClose={onClose}>
      <View className='stack'>
        {value !== null && <View className='heading heading--1 jade'>{value}</View>}
        <View>{fact.reviewedLocally ? <Tag>{words.fact.reviewed}</Tag> : <Tag tone='gold'>{words.fact.notReviewed}</Tag>}</View>
        <Origin
          lines={[
            ...(whom ? [[words.askWhom, whom] as const] : []),
            [words.fact.source, fact.source],
            [words.fact.version, fact.version],
            ...(fact.nextReviewOn ? [[words.fact.review, dayWords(fact.nextReviewOn)] as const] : []),
          ]}
        />
      </View>
    </Dialog>
  )
}
