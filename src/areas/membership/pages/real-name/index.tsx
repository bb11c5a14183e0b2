import { View } from '@tarojs/components'
import { standings, type Standing } from '@xiongguan/contract/membership/family-rules'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { words } from '../../family-words'
import { BindPhone } from '../../parts/BindPhone'
import { StateNames } from '../../parts/StateNames'
import { standing } from '../../queries'

export default function RealNamePage() {
  const read = useRead(standing)
  return (
    <Page title={words.realName}>
      <Loaded of={read}>
        {(known) => (
          <>
            <Steps at={known.standing} next={known.next} />
            <BindPhone standing={known} />
            <StateNames standing={known} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Three steps, each only when it is needed. */
function Steps({ at, next }: { at: Standing; next: string }) {
  const reached = Math.min(standings.indexOf(at) + (at === 'stated' ? 0 : 1), 3)
  return (
    <Card>
      <View className='stack'>
        <Heading level={2}>{words.realNameTitle}</Heading>
        {words.steps.map((step, place) => (
          <View key={step} className='row' id={`step-${place}`}>
            <Icon name={place < reached ? 'circle-check' : 'clock'} />
            <View className='grow'>
              <View>{step}</View>
              <View className='soft'>{place < reached ? words.stepDone : place === reached ? words.stepNext : words.stepLater}</View>
            </View>
          </View>
        ))}
        {next && <Notice id='next-step'>{next}</Notice>}
      </View>
    </Card>
  )
}
