import { View } from '@tarojs/components'
import type { HouseholdPerson } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { Dialog } from '@/ui/Dialog'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { renamePerson } from '../queries'
import { words } from '../words'
import { type Refusal, underField } from './household-refusal'
import { longestNickname, missingFor } from './new-person'
import { RefusalNotice } from './RefusalNotice'

export function RenamePerson({ person: { personId, nickname: before }, onClose }: { person: HouseholdPerson; onClose: () => void }) {
  const [nickname, setNickname] = useState(before)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, busy, failure } = useChange(renamePerson)
  const save = async () => {
    const lacking = missingFor({ nickname, kind: 'adult' }, false)
    setMissing(lacking)
    if (lacking) return
    const result = await run({ personId, nickname: nickname.trim() })
    if (result?.kind === 'saved') onClose()
    else if (result) setRefusal(result)
  }
  return (
    <Dialog title={words.renameTitle} confirm={{ words: words.save, onPress: () => void save(), busy }} onClose={onClose}>
      <View className='stack'>
        <Field
          id='new-nickname'
          label={words.nickname}
          value={nickname}
          onChange={setNickname}
          onEnter={() => void save()}
          error={missing ?? underField(refusal)}
          hint={words.nicknameHint}
          maxLength={longestNickname}
        />
        <RefusalNotice refusal={refusal} />
        <Failure of={failure} />
      </View>
    </Dialog>
  )
}
