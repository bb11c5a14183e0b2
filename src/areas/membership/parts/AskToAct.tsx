import { View } from '@tarojs/components'
import {
  actingScopes,
  actingScopeWords,
  parentWords,
  parentWordWords,
  type ActingScope,
  type ParentWord,
} from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { monthsFrom } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { words } from '../family-words'
import { askToAct } from '../queries'
import { CodeShown } from './CodeShown'
import { Refused } from '@/ui/Refused'

const spans = { one: 1, three: 3, six: 6, twelve: 12 } as const
type Span = keyof typeof spans

/** A child asks to act for a parent: what, and until when. */
export function AskToAct() {
  const [opened, setOpened] = useState(false)
  const [code, setCode] = useState('')
  if (code)
    return (
      <Card id='request-made'>
        <View className='stack'>
          <CodeShown code={code} />
          <Notice tone='info'>{words.askHow}</Notice>
        </View>
      </Card>
    )
  if (opened) return <Form onCode={setCode} />
  return (
    <Button id='ask-to-act' kind='secondary' icon='plus' onPress={() => setOpened(true)}>
      {words.ask}
    </Button>
  )
}

function Form({ onCode }: { onCode: (code: string) => void }) {
  const [parent, setParent] = useState<ParentWord>('mother')
  const [scopes, setScopes] = useState<ActingScope[]>(['events'])
  const [span, setSpan] = useState<Span>('three')
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(askToAct)
  const send = async () => {
    const result = await run({ parent, scopes, endsOn: monthsFrom(new Date(), spans[span]) })
    if (result?.kind === 'asked') onCode(result.code)
    else setRefusal(result ?? null)
  }
  return (
    <Card id='ask-form'>
      <View className='stack'>
        <Heading level={3}>{words.askWho}</Heading>
        <Chips
          label={words.askWho}
          choices={parentWords.map((value) => ({ value, words: parentWordWords[value] }))}
          chosen={parent}
          onChoose={setParent}
        />
        <Heading level={3}>{words.askWhat}</Heading>
        {actingScopes.map((scope) => (
          <Choice
            key={scope}
            id={`scope-${scope}`}
            title={actingScopeWords[scope]}
            checked={scopes.includes(scope)}
            onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
          />
        ))}
        <Heading level={3}>{words.askUntil}</Heading>
        <Chips
          label={words.askUntil}
          choices={(Object.keys(spans) as Span[]).map((value) => ({ value, words: words.askMonths[value] }))}
          chosen={span}
          onChoose={setSpan}
        />
        <Refused of={refusal} />
        <Failure of={failure} />
        <Button id='make-request' busy={busy} disabledReason={scopes.length > 0 ? undefined : words.askWhat} onPress={() => void send()}>
          {words.askMake}
        </Button>
      </View>
    </Card>
  )
}
