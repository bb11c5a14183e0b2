import { View } from '@tarojs/components'
import type { Subscription } from '@xiongguan/contract/notices/resident'
import { subscribeTemplateWords } from '@xiongguan/contract/notices/terms'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { asksInWeChat } from '@/platform/subscribe-port'
import { subscriptions } from '@/platform/subscriptions'
import { routes } from '@/routes'
import { AskForReminders } from '@/ui/AskForReminders'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { words } from '../../words'

/** One kind of reminder: what for, how many are left, and a way to allow one more. */
function Kind({ subscription }: { subscription: Subscription }) {
  const { template, left, lastAnswer } = subscription
  const hint = lastAnswer && left === 0 ? words.answered[lastAnswer] : ''
  return (
    <Card id={`kind-${template}`}>
      <View className='stack'>
        <View className='row row--apart row--wrap'>
          <Heading level={2}>{subscribeTemplateWords[template]}</Heading>
          <Tag tone={left > 0 ? 'jade' : 'plain'}>{left > 0 || !lastAnswer ? words.left(left) : words.none}</Tag>
        </View>
        <View>{words.purpose[template]}</View>
        {hint && <View className='soft'>{hint}</View>}
        {asksInWeChat && <AskForReminders id={`ask-${template}`} label={words.topUp} asked={[subscription]} />}
      </View>
    </Card>
  )
}

function Kinds({ items }: { items: readonly Subscription[] }) {
  if (items.length === 0)
    return (
      <Notice id='not-set-up' tone='wait' title={words.notSetUp}>
        {words.notSetUpText}
      </Notice>
    )
  return (
    <>
      {!asksInWeChat && (
        <Notice id='in-browser' title={words.inBrowser}>
          {words.inBrowserText}
        </Notice>
      )}
      <View className='soft'>{words.aboutHow}</View>
      {items.map((subscription) => (
        <Kind key={subscription.template} subscription={subscription} />
      ))}
    </>
  )
}

export default function MessageSettingsPage() {
  const state = useRead(subscriptions)
  return (
    <Page title={words.settingsTitle}>
      <Loaded of={state}>
        {({ items }) => (
          <>
            <View>{words.about}</View>
            <Kinds items={items} />
            <Button id='to-inbox' kind='quiet' onPress={() => open(routes.inbox)}>
              {words.toInbox}
            </Button>
          </>
        )}
      </Loaded>
    </Page>
  )
}
