import { View } from '@tarojs/components'
import { type Sex, sexWords, sexes } from '@xiongguan/contract/membership/terms'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Heading } from '@/ui/elements'
import { Field } from '@/ui/Field'
import { words } from '../words'
import type { TypedChild } from './birth'

const longestNickname = 12

type SexChoiceProps = { chosen: Sex | ''; onChoose: (sex: Sex) => void; idPrefix?: string }

export function SexChoice({ chosen, onChoose, idPrefix }: SexChoiceProps) {
  return (
    <View className='stack stack--tight'>
      <View className='strong'>{words.sex}</View>
      <Chips
        idPrefix={idPrefix}
        label={words.sex}
        choices={sexes.map((value) => ({ value, words: sexWords[value] }))}
        chosen={chosen as Sex}
        onChoose={onChoose}
      />
    </View>
  )
}

type Props = { at: number; of: number; child: TypedChild; change: (next: Partial<TypedChild>) => void; error?: string }

/** What a child is called at home, and their sex. */
export function ChildFields({ at, of, child, change, error }: Props) {
  return (
    <Card id={`child-${at}`}>
      <View className='stack'>
        <Heading level={2}>{of > 1 ? words.childOf(at + 1) : words.oneChild}</Heading>
        <Field
          id={`nickname-${at}`}
          label={words.nickname}
          hint={words.nicknameHint}
          value={child.nickname}
          onChange={(nickname) => change({ nickname })}
          maxLength={longestNickname}
          error={error}
        />
        <SexChoice idPrefix={`sex-${at}`} chosen={child.sex} onChoose={(sex) => change({ sex })} />
      </View>
    </Card>
  )
}
