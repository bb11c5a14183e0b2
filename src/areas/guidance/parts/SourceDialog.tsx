import { View } from '@tarojs/components'
import type { SourceRow } from '@xiongguan/contract/guidance/timeline-resident'
import { Dialog } from '@/ui/Dialog'
import { Tag } from '@/ui/Tag'
import { words } from '../words'

/** Where the numbers of an item come from: the row as its source gives it, cell by cell. */
export function SourceDialog({ source, onClose }: { source: SourceRow; onClose: () => void }) {
  const lines = [...source.cells, { label: words.source, value: source.title }, { label: words.version, value: source.version }]
  return (
    <Dialog title={words.sourceRow} onClose={onClose}>
      <View className='stack' id='source-row'>
        <View>{source.reviewedLocally ? <Tag>{words.reviewed}</Tag> : <Tag tone='gold'>{words.notReviewed}</Tag>}</View>
        {lines.map(({ label, value }) => (
          <View key={label}>
            <View className='soft'>{label}</View>
            <View>{value}</View>
          </View>
        ))}
      </View>
    </Dialog>
  )
}
