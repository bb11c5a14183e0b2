import { View } from '@tarojs/components'
import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import type { MembershipResult } from '@xiongguan/contract/association/member-resident'
import { open } from '@/platform/navigate'
import { type Route, routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { words } from '../words'

export type MembershipRefusal = Extract<MembershipResult, { kind: 'refused' }>
export type AnyRefusal = MembershipRefusal | Extract<ContactResult, { kind: 'refused' }>

const fixes: Partial<Record<AnyRefusal['refusal'], { route: Route; words: string }>> = {
  privacyMissing: { route: routes.privacy, words: words.toPrivacy },
  noHousehold: { route: routes.household, words: words.toHousehold },
  notAnAdult: { route: routes.household, words: words.toHousehold },
}

/** Why something was not done, and where to put it right. The box is always there, so that it is read out when it fills. */
export function Refusal({ of }: { of: AnyRefusal | null }) {
  const fix = of && fixes[of.refusal]
  return (
    <View className='live' aria-live='assertive'>
      {of && (
        <Notice id='refusal' tone='warning' title={words.notDone}>
          <View className='stack stack--tight'>
            <View>{of.words}</View>
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
