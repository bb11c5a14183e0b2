import { View } from '@tarojs/components'
import type { EventDetail } from '@xiongguan/contract/events/resident'
import { dayAndTime, period } from '@/platform/day-words'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

function Line({ title, text, left }: { title: string; text?: string; left: number }) {
  return (
    <View className='row row--apart row--top'>
      <View className='grow'>
        <View className='strong'>{title}</View>
        {text && <View className='soft'>{text}</View>}
      </View>
      <View className={left > 0 ? 'jade' : 'soft'}>{left > 0 ? words.left(left) : words.sessionFull}</View>
    </View>
  )
}

/** What is left of every part of the seats, and who decides: nothing of it is a surprise in the form. */
export function SessionsAndShares({ event: { sessions, shares, approveBy } }: { event: EventDetail }) {
  const caps = shares.map((share) => ({ ...share, title: share.kind === 'communityShare' ? words.shareOf(share.label) : words.capOn(share.label) }))
  return (
    <>
      {(sessions.length > 0 || caps.length > 0) && (
        <Card id='parts'>
          <View className='stack'>
            {sessions.length > 0 && <Heading level={3}>{words.sessions}</Heading>}
            {sessions.map(({ sessionId, title, startsAt, endsAt, seatsLeft }) => (
              <Line key={sessionId} title={title} text={period(startsAt, endsAt)} left={seatsLeft} />
            ))}
            {caps.length > 0 && (
              <View>
                <Heading level={3}>{words.shares}</Heading>
                <View className='soft'>{words.sharesHow}</View>
              </View>
            )}
            {caps.map(({ title, seatsLeft }) => (
              <Line key={title} title={title} left={seatsLeft} />
            ))}
          </View>
        </Card>
      )}
      {approveBy && (
        <Notice id='approval' tone='wait' title={words.approval}>
          {words.approvalText(dayAndTime(approveBy))}
        </Notice>
      )}
    </>
  )
}
