import { View } from '@tarojs/components'
import type { PrivacyNotice } from '@xiongguan/contract/identity/resident'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { words } from '../words'
import './ChildConsent.scss'

type Notice = Pick<PrivacyNotice, 'sections'>

/** A child's nickname needs its guardian's own consent, apart from the privacy notice (个人信息保护法 第三十一条). Never ticked beforehand. */
export function ChildConsent({ notice, consented, onChange }: { notice: Notice; consented: boolean; onChange: (consented: boolean) => void }) {
  return (
    <View className='consent' id='child-consent'>
      <Heading level={3}>{words.consentTitle}</Heading>
      {notice.sections.map(({ title, text }) => (
        <View key={title}>
          <View className='strong'>{title}</View>
          <View>{text}</View>
        </View>
      ))}
      <Choice id='consent' title={words.consentTick} checked={consented} onChange={onChange} />
    </View>
  )
}
