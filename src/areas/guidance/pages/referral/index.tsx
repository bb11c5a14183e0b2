import type { SignsView } from '@xiongguan/contract/guidance/growth-resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { goBack, usePageParam } from '@/platform/navigate'
import { useNow } from '@/platform/now'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ReferralSheet } from '../../parts/ReferralSheet'
import { todayInBeijing } from '../../parts/when'
import { plan, signs } from '../../queries'
import { words } from '../../words'

export default function ReferralPage() {
  const personId = usePageParam('personId') as PersonId
  const ageMonths = Number(usePageParam('ageMonths'))
  const state = useRead(signs, { personId })
  return (
    <Page title={words.referralTitle}>
      <Loaded of={state} missing={words.missing}>
        {(view) => <OfChild view={view} personId={personId} ageMonths={ageMonths} />}
      </Loaded>
    </Page>
  )
}

function OfChild({ view, personId, ageMonths }: { view: SignsView; personId: PersonId; ageMonths: number }) {
  const of = useRead(plan, { subjectId: personId })
  const today = todayInBeijing(useNow())
  const age = view.ages.find((each) => each.ageMonths === ageMonths)
  if (!age?.answer || age.answer.seen.length === 0) {
    return (
      <State id='no-referral' icon='circle-check' title={words.referralNone} text={words.referralNoneText}>
        <Button id='back-to-signs' kind='secondary' compact onPress={goBack}>
          {words.signs}
        </Button>
      </State>
    )
  }
  return (
    <Loaded of={of} missing={words.missing}>
      {({ subject }) => <ReferralSheet subject={subject} age={age} source={view.source} today={today} />}
    </Loaded>
  )
}
