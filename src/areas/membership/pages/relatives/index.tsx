import { View } from '@tarojs/components'
import { wishes, wishWords } from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../../family-words'
import { AskAsRelative } from '../../parts/AskAsRelative'
import { RelativeRequest } from '../../parts/RelativeRequest'
import { relativeRequests, setWish, wish } from '../../queries'

export default function RelativesPage() {
  const requests = useRead(relativeRequests)
  const [asking, setAsking] = useState(false)
  return (
    <Page title={words.relatives}>
      <View className='soft'>{words.relativesText}</View>
      <Card id='relative-requests'>
        <View className='stack'>
          <Heading level={2}>{words.requests}</Heading>
          <Loaded of={requests}>
            {(rows) => (
              <View className='stack'>
                {rows.length === 0 && <View className='soft'>{words.noRequests}</View>}
                {rows.map((row) => (
                  <RelativeRequest key={row.requestId} request={row} />
                ))}
              </View>
            )}
          </Loaded>
        </View>
      </Card>
      {asking ? (
        <AskAsRelative onDone={() => setAsking(false)} />
      ) : (
        <Button id='ask-relative' icon='plus' onPress={() => setAsking(true)}>
          {words.askRelative}
        </Button>
      )}
      <OwnWish />
    </Page>
  )
}

/** What near relatives may have of one's own, said in one's lifetime. */
function OwnWish() {
  const read = useRead(wish)
  const { run, failure } = useChange(setWish)
  return (
    <Card id='own-wish'>
      <View className='stack'>
        <Heading level={2}>{words.ownWish}</Heading>
        <View className='soft'>{words.ownWishText}</View>
        {wishes.map((each) => (
          <Choice
            key={each}
            id={`wish-${each}`}
            kind='radio'
            title={wishWords[each]}
            checked={read.data?.allows === each}
            onChange={() => void run({ allows: each })}
          />
        ))}
        <Failure of={failure} />
      </View>
    </Card>
  )
}
