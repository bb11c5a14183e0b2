import { View } from '@tarojs/components'
import type { SignsAtAge, SignsView } from '@xiongguan/contract/guidance/growth-resident'
import type { TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { Card } from '@/ui/Card'
import { Heading, List } from '@/ui/elements'
import { words } from '../words'
import { ageWords } from './age-words'
import { shortDay } from './when'
import './ReferralSheet.scss'

type Props = { subject: TimelineSubject; age: SignsAtAge; source: SignsView['source']; today: string }

/** What a family shows at the clinic: who, how old, what was seen and when, in the source's words; no score. */
export function ReferralSheet({ subject: { title, child }, age: { ageMonths, signs, answer }, source, today }: Props) {
  const seen = signs.filter(({ itemNo }) => answer?.seen.includes(itemNo))
  const lines = [
    [words.referralChild, title],
    [words.referralAge, child ? ageWords(child) : ''],
    [words.referralAt, words.signsAt(ageMonths)],
    [words.referralOn, answer ? shortDay(answer.on, today) : ''],
  ] as const
  return (
    <Card id='referral-sheet'>
      <View className='referral'>
        <View className='soft'>{words.referralFor}</View>
        <Heading level={2} className='heading--1'>
          {words.referralTitle}
        </Heading>
        <View>
          {lines.map(([name, value]) => (
            <View key={name} className='referral__line'>
              <View className='referral__name'>{name}</View>
              <View className='strong'>{value}</View>
            </View>
          ))}
          {child?.corrected && (
            <View className='referral__line'>
              <View>{words.corrected(ageWords(child.corrected))}</View>
            </View>
          )}
        </View>
        <Heading level={3}>{words.referralSeen}</Heading>
        <List
          ordered={false}
          items={seen.map(({ itemNo, words: sign }) => (
            <View key={itemNo}>{sign}</View>
          ))}
        />
        <View className='soft'>
          {source.title} · {source.version}
        </View>
        <View className='soft'>{words.referralNote}</View>
      </View>
    </Card>
  )
}
