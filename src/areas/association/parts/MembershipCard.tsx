import { View } from '@tarojs/components'
import type { OwnMembership } from '@xiongguan/contract/association/member-resident'
import { leavingWayWords, memberKindWords, strengthWords, termStandingWords } from '@xiongguan/contract/association/terms'
import { dayWords } from '@/platform/day-words'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import './MembershipCard.scss'

/** The member card: name, number, since when. No code on it: nobody has to scan it. */
export function MembershipCard({ of }: { of: OwnMembership }) {
  return (
    <View id='member-card' className='member-card'>
      <View className='row row--apart row--top'>
        <View className='grow'>
          <View className='member-card__what'>{words.card}</View>
          <Heading level={2}>{of.organisation ?? of.name}</Heading>
          <View>{of.communityName}</View>
        </View>
        <View className='member-card__term'>{termStandingWords[of.term]}</View>
      </View>
      <View>
        <View className='member-card__what'>{words.cardNumber}</View>
        <View className='member-card__number'>{of.number}</View>
      </View>
      <View className='member-card__what'>
        {[memberKindWords[of.kind], of.joinedOn && words.since(dayWords(of.joinedOn)), of.untilOn && words.until(dayWords(of.untilOn))]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {(of.strengths.length > 0 || of.volunteer || of.isContact) && (
        <View className='row row--wrap'>
          {of.isContact && <Tag tone='gold'>{words.contactTag}</Tag>}
          {of.volunteer && <Tag tone='gold'>{words.volunteerTag}</Tag>}
          {of.strengths.map((strength) => (
            <Tag key={strength} tone='plain'>
              {strengthWords[strength]}
            </Tag>
          ))}
        </View>
      )}
    </View>
  )
}

/** How an application stands, in words, with what a reviewer said. */
export function Standing({ of }: { of: OwnMembership }) {
  if (of.state === 'applied' || of.state === 'secondReview') {
    return (
      <Notice id='standing' tone='wait' title={words.applied}>
        {of.state === 'applied' ? words.appliedText(of.communityName) : words.secondText}
      </Notice>
    )
  }
  if (of.state === 'left') return <Card>{words.left(of.leftWhy ? leavingWayWords[of.leftWhy] : '', of.leftOn ? dayWords(of.leftOn) : '')}</Card>
  if (of.state !== 'returned' && of.state !== 'refused') return null
  return (
    <Notice id='standing' tone='warning' title={of.state === 'returned' ? words.returned : words.refused}>
      <View className='stack stack--tight'>
        {of.reviewerWords && (
          <View>
            {words.reviewerSaid}：{of.reviewerWords}
          </View>
        )}
        {of.state === 'refused' && <View>{words.refusedText}</View>}
      </View>
    </Notice>
  )
}
