import { View } from '@tarojs/components'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { useState } from 'react'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { mine } from './queries'

const words = { read: '阅读这一项的说明', agree: '我已阅读，单独同意', agreeFirst: '请先勾选单独同意', readFirst: '单独同意的说明还没有读到' }

type Section = { title: string; text: string }

/** The text of a consent, folded until somebody wants to read it, and the box to tick. */
function Sheet({
  id,
  sections,
  agreed,
  onChange,
}: {
  id: string
  sections: readonly Section[]
  agreed: boolean
  onChange: (agreed: boolean) => void
}) {
  const [reading, setReading] = useState(false)
  return (
    <View className='stack stack--tight'>
      <View className='text-action'>
        <Button id={`read-${id}`} kind='quiet' compact icon='file-text' onPress={() => setReading(!reading)}>
          {words.read}
        </Button>
      </View>
      {reading &&
        sections.map(({ title, text }) => (
          <View key={title} className='stack stack--tight'>
            <View className='strong'>{title}</View>
            <View>{text}</View>
          </View>
        ))}
      <Choice id={`agree-${id}`} title={words.agree} checked={agreed} onChange={onChange} />
    </View>
  )
}

/**
 * The separate consent a step needs: what to show, the version to send, and why the step cannot be taken yet. One that
 * stands is not asked again, unless it is about somebody new.
 */
export function useSeparateConsent(purpose: SeparatePurpose, { anew = false } = {}) {
  const read = useRead(mine)
  const [agreed, setAgreed] = useState(false)
  const given = !anew && (read.data?.consents.some((each) => each.purpose === purpose && each.state === 'given') ?? false)
  const text = read.data?.purposes.find((each) => each.purpose === purpose)?.text
  return {
    sheet: given ? null : (
      <Loaded of={read}>{() => text && <Sheet id={purpose} sections={text.sections} agreed={agreed} onChange={setAgreed} />}</Loaded>
    ),
    sent: agreed && text ? { consentVersion: text.version } : {},
    missing: given || agreed ? undefined : read.data ? words.agreeFirst : words.readFirst,
  }
}
