import { View } from '@tarojs/components'
import type { PregnancyId } from '@xiongguan/contract/guidance/terms'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { words } from '../words'
import { HelpNumbers } from './HelpNumbers'
import { Resume } from './Resume'

/** Something rests: nothing of it is named, help is one tap away, and so is the way back for whoever let a pregnancy rest. */
export function Resting({ pregnancyId }: { pregnancyId: PregnancyId | null }) {
  return (
    <Card tone='jadeWeak' id='resting'>
      <View className='stack'>
        <Heading level={2}>{words.restingTitle}</Heading>
        <View>{words.restingText}</View>
        <HelpNumbers />
        <Button id='my-contact' kind='secondary' icon='users-round' onPress={() => open(routes.myContact)}>
          {words.restingMore}
        </Button>
        {pregnancyId ? (
          <Resume pregnancyId={pregnancyId} />
        ) : (
          <>
            <View className='soft'>{words.restingResume}</View>
            <View className='text-action'>
              <Button id='to-quiet' kind='quiet' compact onPress={() => open(routes.household)}>
                {words.restingHousehold}
              </Button>
            </View>
          </>
        )}
      </View>
    </Card>
  )
}
