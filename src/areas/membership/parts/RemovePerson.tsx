import { View } from '@tarojs/components'
import type { HouseholdPerson } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { removePerson } from '../queries'
import { words } from '../words'
import type { Refusal } from './household-refusal'
import { RefusalNotice } from './RefusalNotice'

/** Asks first; for a child it also takes back the guardian's consent. */
export function RemovePerson({ person: { personId, nickname, kind }, onClose }: { person: HouseholdPerson; onClose: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, busy, failure } = useChange(removePerson)
  const remove = async () => {
    const result = await run({ personId })
    if (result?.kind === 'saved') onClose()
    else if (result) setRefusal(result)
  }
  return (
    <Dialog
      title={words.removeTitle(nickname)}
      confirm={refusal ? undefined : { words: words.removeConfirm, onPress: () => void remove(), busy }}
      onClose={onClose}
    >
      <View className='stack'>
        <View>{kind === 'child' ? words.removeChild : words.removeAdult}</View>
        <RefusalNotice refusal={refusal} />
        <Failure of={failure} />
      </View>
    </Dialog>
  )
}
