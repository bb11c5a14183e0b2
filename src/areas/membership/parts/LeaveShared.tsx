import { View } from '@tarojs/components'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { words } from '../family-words'
import { leaveSharing } from '../queries'

/** A sharer goes, at any time. */
export function LeaveShared() {
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useChange(leaveSharing)
  return (
    <>
      <Button id='leave-shared' kind='quiet' compact icon='log-out' onPress={() => setAsking(true)}>
        {words.leaveShared}
      </Button>
      {asking && (
        <Dialog
          title={words.leaveSharedAsk}
          confirm={{ words: words.leaveSharedConfirm, busy, onPress: () => void run(undefined) }}
          onClose={() => setAsking(false)}
        >
          <View>{words.leaveSharedText}</View>
          <Failure of={failure} />
        </Dialog>
      )}
    </>
  )
}
