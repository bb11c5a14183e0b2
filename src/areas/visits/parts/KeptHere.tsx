import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Notice } from '@/ui/Notice'
import { dropAllEdits, dropEdit, type KeptEdit } from '../device/kept-edits'
import { fieldWords, words } from '../words'
import { valueWords } from './field-values'

const what = ({ edit }: KeptEdit) => `${fieldWords[edit.field]}：${valueWords(edit.field, edit.value)}`

/** What the server did not take, with why; its author writes it down elsewhere and lets it go. */
export function Stopped({ edits }: { edits: readonly KeptEdit[] }) {
  const stopped = edits.filter((kept) => kept.stopped !== null)
  if (stopped.length === 0) return null
  return (
    <Notice id='stopped' tone='warning' title={words.stopped} live>
      <View className='stack'>
        {stopped.map((kept) => (
          <View key={kept.edit.editId}>
            <View className='strong'>{what(kept)}</View>
            <View>{kept.stopped}</View>
            <Button
              id={`drop-${kept.edit.editId}`}
              kind='quiet'
              compact
              label={words.dropSaid(what(kept))}
              onPress={() => void dropEdit(kept.edit.editId)}
            >
              {words.drop}
            </Button>
          </View>
        ))}
      </View>
    </Notice>
  )
}

/** What waits on this phone, without a name: a phone that is found tells nobody whose it is. */
export function Unsent({ edits }: { edits: readonly KeptEdit[] }) {
  const waiting = edits.filter((kept) => kept.stopped === null)
  if (waiting.length === 0) return null
  return (
    <>
      <Heading level={2}>{words.unsent}</Heading>
      <Card rows>
        {waiting.map((kept) => (
          <ListRow
            key={kept.edit.editId}
            id={`unsent-${kept.edit.editId}`}
            title={what(kept)}
            text={words.typedAt(dayAndTime(new Date(kept.typedAt).toISOString()))}
            onPress={() => open(routes.visit(kept.edit.householdId))}
          />
        ))}
      </Card>
      <DropAll count={edits.length} />
    </>
  )
}

export function DropAll({ count }: { count: number }) {
  const [asking, setAsking] = useState(false)
  const drop = () => {
    dropAllEdits()
    setAsking(false)
  }
  return (
    <>
      <Button id='drop-all' kind='quiet' onPress={() => setAsking(true)}>
        {words.dropAll}
      </Button>
      {asking && (
        <Dialog title={words.dropAllAsk} confirm={{ words: words.dropAllConfirm, onPress: drop }} onClose={() => setAsking(false)}>
          {words.dropAllText(count)}
        </Dialog>
      )}
    </>
  )
}
