import { View } from '@tarojs/components'
import type { MyContact } from '@xiongguan/contract/association/contact-resident'
import { touchKindWords } from '@xiongguan/contract/association/terms'
import { dayWords } from '@/platform/day-words'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

/** Who the family may turn to, one tap away from a call. */
export function ContactCard({ of: { contact, lastTouch } }: { of: MyContact }) {
  if (!contact) {
    return (
      <Notice id='no-contact' tone='wait' title={words.contactNone}>
        {words.contactNoneText}
      </Notice>
    )
  }
  return (
    <Card id='contact-card'>
      <View className='stack'>
        <View>
          <Heading level={2}>{contact.name}</Heading>
          <View className='soft'>
            {contact.communityName} · {words.contactSince(dayWords(contact.since))}
          </View>
          {lastTouch && <View className='soft'>{words.lastTouch(touchKindWords[lastTouch.kind], dayWords(lastTouch.on))}</View>}
        </View>
        {contact.phone ? (
          <Button id='call-contact' icon='phone' onPress={() => dial(contact.phone ?? '')}>
            {words.call}
          </Button>
        ) : (
          <View>{words.noPhone}</View>
        )}
      </View>
    </Card>
  )
}
