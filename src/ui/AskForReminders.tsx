import { View } from '@tarojs/components'
import type { Subscription } from '@xiongguan/contract/notices/resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import type { Told } from '@/platform/subscribe'
import { askToSubscribe } from '@/platform/subscribe-port'
import { answerSubscriptions } from '@/platform/subscriptions'
import { Button } from './Button'
import { Failure } from './Failure'
import { Notice } from './Notice'
import { words } from './words'

type Answers = Extract<Told, { kind: 'answered' }>['answers']

/** What to say after WeChat asked. */
function saidOf(told: Told): { tone: 'done' | 'info' | 'warning'; text: string } {
  if (told.kind === 'switchedOff') return { tone: 'warning', text: words.reminders.switchedOff }
  if (told.kind === 'failed') return { tone: 'warning', text: words.reminders.failed }
  const agreed = told.answers.filter(({ answer }) => answer === 'accept').length
  return agreed > 0 ? { tone: 'done', text: words.reminders.agreed(agreed) } : { tone: 'info', text: words.reminders.declined }
}

/**
 * The button that lets WeChat ask. It only ever asks at a tap, and says before what it is for. An answer that could not be
 * written down is kept and sent again; WeChat is not asked a second time for it.
 */
export function AskForReminders({ asked, label, id }: { asked: readonly Subscription[]; label: string; id: string }) {
  const { run, busy, failure } = useChange(answerSubscriptions)
  const [told, setTold] = useState<Told | null>(null)
  const [unsent, setUnsent] = useState<Answers | null>(null)
  const keep = async (answers: Answers) => {
    const kept = await run({ answers })
    setUnsent(kept ? null : answers)
  }
  const ask = async () => {
    const answer = await askToSubscribe(asked.map(({ template, templateId }) => ({ template, templateId })))
    setTold(answer)
    if (answer.kind === 'answered') await keep(answer.answers)
  }
  const said = told && !unsent ? saidOf(told) : null
  return (
    <View className='stack stack--tight'>
      <View className='live' aria-live='polite'>
        {said && (
          <Notice id={`${id}-said`} tone={said.tone}>
            {said.text}
          </Notice>
        )}
      </View>
      <Failure of={failure} />
      <Button id={id} kind='secondary' icon='bell' busy={busy} onPress={() => void (unsent ? keep(unsent) : ask())}>
        {unsent ? words.reminders.again : label}
      </Button>
    </View>
  )
}
