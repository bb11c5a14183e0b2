import { View } from '@tarojs/components'
import type { FieldState } from '@xiongguan/contract/membership/register-field'
import type { OfflineField } from '@xiongguan/contract/membership/register-rules'
import { sexWords } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { monthsFrom } from '@/platform/day-words'
import { Chips } from '@/ui/Chips'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { keepEdit, type Target } from '../device/kept-edits'
import { sendEdits } from '../device/send-edits'
import { fieldWords, words } from '../words'
import { typedValue, wrongWith } from './field-values'

const hints: Partial<Record<OfflineField, string>> = { phone: words.phoneHint, bornOn: words.dayHint }

type EditFieldProps = { target: Target; shown: FieldState; value: string | null; online: boolean; onClose: () => void }

/** One field to edit. It is kept on the phone first, network or not, and sent from there. */
export function EditField({ target, shown, value: before, online, onClose }: EditFieldProps) {
  const { field } = target
  const [typed, setTyped] = useState(before ?? '')
  const [wrong, setWrong] = useState<string>()
  const save = () => {
    const value = typedValue(field, typed)
    const reason = wrongWith(field, value, monthsFrom(new Date(), 0))
    if (reason) return setWrong(reason)
    if (!keepEdit(target, value, shown)) return setWrong(words.noRoom)
    onClose()
    if (online) void sendEdits()
  }
  return (
    <Dialog title={words.edit(fieldWords[field])} confirm={{ words: online ? words.save : words.saveOffline, onPress: save }} onClose={onClose}>
      {field === 'sex' ? (
        <SexChoice chosen={typed} onChoose={setTyped} />
      ) : (
        <Field
          id='field-value'
          label={fieldWords[field]}
          value={typed}
          onChange={setTyped}
          onEnter={save}
          error={wrong}
          hint={hints[field]}
          maxLength={field === 'address' ? 80 : 40}
        />
      )}
    </Dialog>
  )
}

function SexChoice({ chosen, onChoose }: { chosen: string; onChoose: (value: string) => void }) {
  const choices = [
    { value: 'female', words: sexWords.female },
    { value: 'male', words: sexWords.male },
    { value: '', words: words.unknownSex },
  ]
  return (
    <View>
      <Chips label={fieldWords.sex} choices={choices} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}
