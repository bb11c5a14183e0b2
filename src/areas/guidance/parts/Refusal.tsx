import { View } from '@tarojs/components'
import type { TimelineResult } from '@xiongguan/contract/guidance/timeline-resident'
import { open } from '@/platform/navigate'
import { type Route, routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

export type TimelineRefusal = Exclude<TimelineResult, { kind: 'saved' }>

const fixes: Partial<Record<TimelineRefusal['kind'], { route: Route; words: string }>> = {
  householdMissing: { route: routes.household, words: words.toHousehold },
  householdFull: { route: routes.household, words: words.toHousehold },
  consentMissing: { route: routes.consents, words: words.toConsents },
}

/** Why something was not done, and where to put it right. The box is always there, so that it is read out when it fills. */
export function Refusal({ of: refusal }: { of: Pick<TimelineRefusal, 'kind' | 'words'> | null }) {
  const fix = refusal && fixes[refusal.kind]
  return (
    <View className='live' aria-live='assertive'>
      {refusal && (
        <Notice id='refusal' tone='warning' title={words.notDone}>
          <View className='stack stack--tight'>
            <View>{refusal.words}</View>
            {fix && (
              <Button kind='secondary' compact onPress={() => open(fix.route)}>
                {fix.words}
              </Button>
            )}
          </View>
        </Notice>
      )}
    </View>
  )
}
