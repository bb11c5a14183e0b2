import { View } from '@tarojs/components'
import type { EventQuestion } from '@xiongguan/contract/events/resident'
import type { EventId, SignUpId } from '@xiongguan/contract/events/terms'
import { useEffect, useState } from 'react'
import { answersOf, placeOf, type Typed, unanswered } from '@/platform/answers'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Questions } from '@/ui/Questions'
import { answerAtDoor, doorQuestions } from '../queries'
import { words } from '../words'

type Asked = readonly { question: EventQuestion; values: string[] }[]
type Of = { eventId: EventId; signUpId: SignUpId; onAsking: (asking: boolean) => void }

/** What the event asks at the door, of the family just let in. Most events ask nothing: then nothing shows, also while it is looked up. */
export function AskFamily(of: Of) {
  const { data, failure, loading, reload } = useRead(doorQuestions, { eventId: of.eventId, signUpId: of.signUpId })
  if (data) return data.length > 0 ? <AskedFamily asked={data} {...of} /> : null
  if (!failure || loading) return null
  return (
    <Notice id='ask-failed' tone='warning' title={words.askFailed} live>
      <View className='stack stack--tight'>
        <View>{words.askFailedText}</View>
        <Button id='ask-again' kind='secondary' compact onPress={reload}>
          {words.askAgain}
        </Button>
      </View>
    </Notice>
  )
}

function AskedFamily({ asked, eventId, signUpId, onAsking }: Of & { asked: Asked }) {
  const answered = asked.some(({ values }) => values.length > 0)
  const [asking, setAsking] = useState(!answered)
  useEffect(() => {
    onAsking(asking)
    return () => onAsking(false)
  }, [asking, onAsking])
  if (asking) return <Ask asked={asked} eventId={eventId} signUpId={signUpId} onKept={() => setAsking(false)} />
  return (
    <Notice id='ask-kept' tone='done' title={words.askKept} live>
      <Button id='ask-change' kind='quiet' compact onPress={() => setAsking(true)}>
        {words.askChange}
      </Button>
    </Notice>
  )
}

function Ask({ asked, eventId, signUpId, onKept }: { asked: Asked; eventId: EventId; signUpId: SignUpId; onKept: () => void }) {
  const questions = asked.map(({ question }) => question)
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(asked.map(({ question, values }) => [placeOf(question, null), values])))
  const [refusal, setRefusal] = useState('')
  const { run, busy, failure } = useChange(answerAtDoor)
  const missing = unanswered(questions, [], typed)
  const save = async () => {
    setRefusal('')
    const result = await run({ eventId, signUpId, answers: answersOf(questions, [], typed) })
    if (result?.kind === 'kept') onKept()
    if (result?.kind === 'refused') setRefusal(result.words)
  }
  return (
    <Questions title={words.ask} note={words.askNote} questions={questions} people={[]} typed={typed} type={setTyped}>
      <View className='live' aria-live='assertive'>
        {refusal && (
          <Notice id='ask-refused' tone='warning' title={words.askRefused}>
            {refusal}
          </Notice>
        )}
      </View>
      <Failure of={failure} />
      <Button id='ask-save' busy={busy} disabledReason={missing === null ? undefined : words.askFirst(missing)} onPress={() => void save()}>
        {words.askSave}
      </Button>
    </Questions>
  )
}
