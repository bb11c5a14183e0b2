import { View } from '@tarojs/components'
import type { SignsAtAge } from '@xiongguan/contract/guidance/growth-resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { noteSigns } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'
import { shortDay } from './when'

type Props = { age: SignsAtAge; personId: PersonId; today: string }

/** The signs of one age to tick. One that was seen leads to the clinic; nothing is counted. */
export function SignsOfAge({ age: { ageMonths, signs, answer }, personId, today }: Props) {
  const [seen, setSeen] = useState<number[]>(answer?.seen ?? [])
  const [refusal, setRefusal] = useState<Pick<TimelineRefusal, 'kind' | 'words'> | null>(null)
  const { run, busy, failure } = useChange(noteSigns)
  const tick = (itemNo: number, on: boolean) => setSeen(on ? [...seen, itemNo] : seen.filter((each) => each !== itemNo))
  const save = async () => {
    const result = await run({ personId, ageMonths, seen: [...seen].sort((one, other) => one - other) })
    if (result) setRefusal(result.kind === 'saved' ? null : result)
  }
  return (
    <>
      <Card id={`signs-${ageMonths}`}>
        <View className='stack'>
          <Heading level={2}>{words.signsAt(ageMonths)}</Heading>
          <View>
            {signs.map(({ itemNo, words: sign }) => (
              <Choice key={itemNo} id={`sign-${itemNo}`} title={sign} checked={seen.includes(itemNo)} onChange={(on) => tick(itemNo, on)} />
            ))}
          </View>
          <Refusal of={refusal} />
          <Failure of={failure} />
          <Button id='save-signs' busy={busy} onPress={() => void save()}>
            {words.signsSave}
          </Button>
        </View>
      </Card>
      <View className='live' aria-live='assertive'>
        {answer && <Answered answer={answer} personId={personId} ageMonths={ageMonths} today={today} />}
      </View>
    </>
  )
}

type AnsweredProps = { answer: NonNullable<SignsAtAge['answer']>; personId: PersonId; ageMonths: number; today: string }

function Answered({ answer: { on, seen }, personId, ageMonths, today }: AnsweredProps) {
  if (seen.length === 0) {
    return (
      <Notice id='signs-clear' tone='done' title={words.signsAnswered(shortDay(on, today))}>
        {words.signsClear}
      </Notice>
    )
  }
  return (
    <Notice id='signs-referral' tone='warning' title={words.signsReferral}>
      <View className='stack stack--tight'>
        <View>{words.signsReferralText}</View>
        <View>
          <Button id='to-referral' compact icon='file-text' onPress={() => open(routes.referral(personId, ageMonths))}>
            {words.signsSheet}
          </Button>
        </View>
      </View>
    </Notice>
  )
}
