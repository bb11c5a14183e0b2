import { View } from '@tarojs/components'
import type { GiveUpLook, GiveUpResult } from '@xiongguan/contract/events/resident'
import { useState } from 'react'
import { dayAndTime } from '@/platform/day-words'
import { open, usePageParam } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { useShareWithPeople } from '@/platform/share'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { ShareButton } from '@/ui/ShareButton'
import { TypeCode } from '../../parts/TypeCode'
import { words } from '../../parts/wait-words'
import { giveUp, giveUpLook } from '../../queries'

type Found = Extract<GiveUpLook, { kind: 'found' }>
type Refused = Extract<GiveUpResult, { kind: 'refused' }>

const typeCode = { title: words.giveUpType, label: words.giveUpCode, hint: words.giveUpHint, empty: words.giveUpEmpty, open: words.giveUpOpen }

/** Opens from a link, for whoever holds it: nobody signs in, nobody is named. */
export default function GiveUpPage() {
  const linked = usePageParam('code')
  const [code, setCode] = useState(linked)
  useShareWithPeople(words.giveUpTitle, routes.giveUp(code), 'event')
  return (
    <Page title={words.giveUpTitle}>
      {code ? (
        <Opened key={code} code={code} again={() => setCode('')} />
      ) : (
        <TypeCode id='give-up-code' openId='open-give-up' words={typeCode} given={setCode} />
      )}
    </Page>
  )
}

function Opened({ code, again }: { code: string; again: () => void }) {
  const state = useRead(giveUpLook, { code })
  const { run, busy, failure } = useChange(giveUp)
  const [result, setResult] = useState<GiveUpResult | null>(null)
  if (result?.kind === 'givenUp') return <Done />
  if (result) return <Shut refusal={result} again={again} />
  const give = async () => setResult((await run({ code })) ?? null)
  return (
    <Loaded of={state}>
      {(look) =>
        look.kind === 'refused' ? (
          <Shut refusal={look} again={again} />
        ) : (
          <>
            <What look={look} />
            <ShareButton />
            <View className='soft'>{words.giveUpShare}</View>
            <ActionBar>
              <Failure of={failure} />
              <Button id='give-up' busy={busy} onPress={() => void give()}>
                {words.giveUpDo}
              </Button>
            </ActionBar>
          </>
        )
      }
    </Loaded>
  )
}

function What({ look: { title, startsAt, gives, people, offerUntil } }: { look: Found }) {
  return (
    <Card id='gives'>
      <View className='stack'>
        <View>
          <View className='strong'>{title}</View>
          <View className='soft'>{dayAndTime(startsAt)}</View>
        </View>
        <Heading level={2}>{words.giveUpAsk[gives](people)}</Heading>
        <View>{words.giveUpText[gives]}</View>
        {offerUntil && <View className='soft'>{words.giveUpUntil(dayAndTime(offerUntil))}</View>}
      </View>
    </Card>
  )
}

const toEvents = (
  <Button id='to-events' compact onPress={() => open(routes.events)}>
    {words.toEvents}
  </Button>
)

function Done() {
  return (
    <View aria-live='assertive'>
      <State id='given-up' icon='circle-check' title={words.givenUp} text={words.givenUpText}>
        {toEvents}
      </State>
    </View>
  )
}

function Shut({ refusal, again }: { refusal: Refused; again: () => void }) {
  return (
    <State id='give-up-shut' icon='info' title={refusal.words}>
      <Button id='another-code' kind='secondary' compact onPress={again}>
        {words.giveUpAgain}
      </Button>
      {toEvents}
    </State>
  )
}
