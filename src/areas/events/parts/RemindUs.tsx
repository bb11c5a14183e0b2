import { View } from '@tarojs/components'
import type { SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { useRead } from '@/platform/reads/useRead'
import { asksInWeChat } from '@/platform/subscribe-port'
import { subscriptions } from '@/platform/subscriptions'
import { AskForReminders } from '@/ui/AskForReminders'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { words } from '../words'

const ofEvents: readonly SubscribeTemplate[] = ['change', 'reminder']

/** After signing up: may WeChat tell of changes, and remind before it begins. Only in WeChat, and only at a tap. */
export function RemindUs() {
  return asksInWeChat ? <Asking /> : null
}

function Asking() {
  const { data } = useRead(subscriptions)
  const asked = data?.items.filter(({ template }) => ofEvents.includes(template)) ?? []
  if (asked.length === 0) return null
  const enough = asked.every(({ left }) => left > 0)
  return (
    <Card id='remind-us'>
      <View className='stack'>
        <Heading level={3}>{words.remind}</Heading>
        <View>{enough ? words.remindSet : words.remindText}</View>
        {!enough && <AskForReminders id='ask-reminders' label={words.remindAsk} asked={asked} />}
      </View>
    </Card>
  )
}
