import { View } from '@tarojs/components'
import type { ActingLook, ActingView } from '@xiongguan/contract/membership/family-resident'
import { actingScopeWords, actingStateWords, parentWordWords, type ActingScope } from '@xiongguan/contract/membership/family-rules'
import { useState } from 'react'
import { actFor } from '@/platform/acting'
import { useSeparateConsent } from '@/platform/consent/useSeparateConsent'
import { dayWords } from '@/platform/day-words'
import { open, usePageParam } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { words } from '../../family-words'
import { AskToAct } from '../../parts/AskToAct'
import { Refused } from '@/ui/Refused'
import { TypeCode } from '../../parts/TypeCode'
import { acting, actingRequest, confirmActing, endActing } from '../../queries'

const scopesWords = (scopes: readonly ActingScope[]) => scopes.map((scope) => actingScopeWords[scope]).join('、')

export default function ActingPage() {
  const read = useRead(acting)
  const given = usePageParam('code')
  const [code, setCode] = useState(given)
  return (
    <Page title={words.acting}>
      {code ? (
        <Request code={code} onDone={() => setCode('')} />
      ) : (
        <Loaded of={read}>
          {({ byMe, forMe }) => (
            <>
              <View className='soft'>{words.actingText}</View>
              {forMe.length > 0 && <List id='for-me' title={words.forMe} rows={forMe} mine={false} />}
              <TypeCode title={words.confirmCode} look={words.confirmLook} onCode={setCode} />
              <List id='by-me' title={words.byMe} rows={byMe} mine />
              <AskToAct />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function List({ id, title, rows, mine }: { id: string; title: string; rows: readonly ActingView[]; mine: boolean }) {
  return (
    <Card id={id}>
      <View className='stack'>
        <Heading level={2}>{title}</Heading>
        {rows.length === 0 && <View className='soft'>{words.nobodyYet}</View>}
        {rows.map((row) => (
          <Row key={row.proxyId} row={row} mine={mine} />
        ))}
      </View>
    </Card>
  )
}

function Row({ row: { proxyId, parent, scopes, state, endsOn }, mine }: { row: ActingView; mine: boolean }) {
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useChange(endActing)
  const word = parentWordWords[parent]
  const begin = () => {
    actFor({ proxyId, parent: word })
    open(routes.home)
  }
  const end = async () => {
    if (await run({ proxyId })) setAsking(false)
  }
  return (
    <View className='stack stack--tight' id={`proxy-${proxyId}`}>
      <View className='row row--apart row--wrap'>
        <View className='strong'>{mine ? word : scopesWords(scopes)}</View>
        <Tag tone={state === 'active' ? 'jade' : state === 'asked' ? 'gold' : 'plain'}>{actingStateWords[state]}</Tag>
      </View>
      <View className='soft'>
        {mine && `${scopesWords(scopes)} · `}
        {words.untilDay(dayWords(endsOn))}
      </View>
      {(state === 'active' || state === 'asked') && (
        <View className='row row--wrap'>
          {mine && state === 'active' && (
            <Button id='start-acting' kind='secondary' compact onPress={begin}>
              {words.startActing}
            </Button>
          )}
          <Button id='end-acting' kind='quiet' compact onPress={() => setAsking(true)}>
            {words.stopActing}
          </Button>
        </View>
      )}
      {asking && (
        <Dialog title={words.stopAsk} confirm={{ words: words.stopConfirm, busy, onPress: () => void end() }} onClose={() => setAsking(false)}>
          <View>{words.stopText}</View>
          <Failure of={failure} />
        </Dialog>
      )}
    </View>
  )
}

/** What the parent reads, in large and few words, and one button. */
function Request({ code, onDone }: { code: string; onDone: () => void }) {
  const read = useRead(actingRequest, { code })
  return (
    <Loaded of={read}>
      {(look) =>
        look.kind === 'open' ? (
          <Confirm code={code} look={look} onDone={onDone} />
        ) : (
          <State id='request-shut' icon='info' title={look.words} text=''>
            <Button id='another-code' kind='secondary' compact onPress={onDone}>
              {words.another}
            </Button>
          </State>
        )
      }
    </Loaded>
  )
}

function Confirm({ code, look, onDone }: { code: string; look: Extract<ActingLook, { kind: 'open' }>; onDone: () => void }) {
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(confirmActing)
  const consent = useSeparateConsent('actForElder')
  const confirm = async () => {
    const result = await run({ code, ...consent.sent })
    if (result?.kind === 'confirmed') onDone()
    else setRefusal(result ?? null)
  }
  return (
    <>
      <Card id='acting-request'>
        <View className='stack'>
          <Heading level={2}>{words.confirmTitle(parentWordWords[look.parent])}</Heading>
          <View>{words.confirmWhat(scopesWords(look.scopes))}</View>
          <View>{words.confirmUntil(dayWords(look.endsOn))}</View>
          {consent.sheet}
        </View>
      </Card>
      <Refused of={refusal} />
      <Failure of={failure} />
      <ActionBar>
        <Button id='confirm-acting' busy={busy} disabledReason={consent.missing} onPress={() => void confirm()}>
          {words.confirm}
        </Button>
        <Button id='decline-acting' kind='quiet' onPress={onDone}>
          {words.stop}
        </Button>
      </ActionBar>
    </>
  )
}
