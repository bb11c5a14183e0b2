import { View } from '@tarojs/components'
import type { QuestionState } from '@xiongguan/contract/content/question-rules'
import { useState } from 'react'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { useMe } from '@/platform/identity'
import { open } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { askQuestion } from '../queries'
import { words } from '../words'

const say = words.questions
const longest = 300

type Refusal = { words: string; first?: 'privacy' }

/** What was typed stays until it was taken; what stands in the way says so, with the way to it. */
function AskForm({ slug, onAsked }: { slug: string; onAsked: (state: QuestionState) => void }) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const consent = useSeparateConsent('articleQuestions')
  const { run, busy, failure } = useChange(askQuestion)
  const send = async () => {
    const result = await run({ slug, text: text.trim(), ...consent.sent })
    if (result?.kind === 'asked') onAsked(result.state)
    else setRefusal(result ?? null)
  }
  return (
    <>
      <Field id='question-text' label={say.label} hint={say.hint} value={text} maxLength={longest} onChange={setText} />
      {consent.sheet}
      {refusal && (
        <Notice id='question-refused' tone='warning' live>
          {refusal.words}
          {refusal.first === 'privacy' && (
            <Button kind='quiet' compact onPress={() => open(routes.privacy)}>
              {say.toPrivacy}
            </Button>
          )}
        </Notice>
      )}
      <Failure of={failure} />
      <Button id='ask-question' busy={busy} disabledReason={consent.missing} onPress={() => void send()}>
        {say.send}
      </Button>
    </>
  )
}

/** Under an article: a question to the association, answered in the inbox. */
export function AskQuestion({ slug }: { slug: string }) {
  const { data: me } = useMe()
  const [asked, setAsked] = useState<QuestionState | null>(null)
  return (
    <Card id='ask'>
      <View className='stack'>
        <Heading level={3}>{say.ask}</Heading>
        <View className='soft'>{say.askText}</View>
        {asked && (
          <Notice id='question-asked' tone='done' live>
            {asked === 'held' ? say.asked.held : say.asked.waiting}
          </Notice>
        )}
        {!asked && me?.signedIn && <AskForm slug={slug} onAsked={setAsked} />}
        {me?.signedIn ? (
          <Button id='my-questions' kind='quiet' compact onPress={() => open(routes.myQuestions)}>
            {say.mine}
          </Button>
        ) : (
          <Button id='sign-in-to-ask' kind='secondary' compact onPress={() => open(routes.mine)}>
            {say.signIn}
          </Button>
        )}
      </View>
    </Card>
  )
}
