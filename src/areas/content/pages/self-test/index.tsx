import { View } from '@tarojs/components'
import type { SelfTestQuestion } from '@xiongguan/contract/content/self-test-resident'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { useShare } from '@/platform/share'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { AskOne } from '../../parts/AskOne'
import { SelfTestEnd } from '../../parts/SelfTestEnd'
import { selfTest } from '../../queries'
import { words } from '../../words'

const say = words.selfTest
const rounds = 10_000

/** What is chosen lives on this screen alone: it is sent nowhere and gone when the page closes. */
function Round({ questions, again }: { questions: readonly SelfTestQuestion[]; again: () => void }) {
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const asked = questions[at]
  if (!asked) return <SelfTestEnd questions={questions} chosen={chosen} again={again} />
  return (
    <AskOne
      key={asked.id}
      question={asked}
      place={say.place(at + 1, questions.length)}
      chosen={chosen[asked.id]}
      onChoose={(option) => setChosen((before) => ({ ...before, [asked.id]: option }))}
      next={{ words: at + 1 < questions.length ? say.next : say.finish, go: () => setAt(at + 1) }}
    />
  )
}

export default function SelfTestPage() {
  const [round, setRound] = useState(() => Math.floor(Math.random() * rounds))
  const state = useRead(selfTest, { round })
  useShare(say.title, routes.selfTest, 'article')
  const none = (
    <State id='no-questions' icon='lightbulb' title={say.none} text={say.noneText}>
      <Button compact onPress={() => open(routes.read)}>
        {say.toRead}
      </Button>
    </State>
  )
  return (
    <Page title={say.title}>
      <View className='soft'>{say.intro}</View>
      <Loaded of={state} empty={{ when: ({ questions }) => questions.length === 0, show: none }}>
        {({ questions }) => <Round key={round} questions={questions} again={() => setRound((round + 1) % rounds)} />}
      </Loaded>
    </Page>
  )
}
