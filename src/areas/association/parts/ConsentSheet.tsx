import { View } from '@tarojs/components'
import type { MemberNotice } from '@xiongguan/contract/association/member-resident'
import { memberKindWords } from '@xiongguan/contract/association/terms'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { words } from '../words'

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** What an applicant agrees to separately, and dues where the association set any. */
export function ConsentSheet({ notice, agreed, onChange }: { notice: MemberNotice; agreed: boolean; onChange: (agreed: boolean) => void }) {
  return (
    <Card id='member-consent'>
      <View className='stack'>
        <Heading level={2}>{words.consentTitle}</Heading>
        {notice.consent.map(({ title, text }) => (
          <View key={title} className='stack stack--tight'>
            <View className='strong'>{title}</View>
            <View>{text}</View>
          </View>
        ))}
        {notice.dues.length === 0 ? (
          <View className='soft'>{words.noDues}</View>
        ) : (
          notice.dues.map(({ kind, fen }) => <View key={kind}>{words.dues(memberKindWords[kind], yuan(fen))}</View>)
        )}
        <Choice id='agree' title={words.consent} checked={agreed} onChange={onChange} />
      </View>
    </Card>
  )
}
