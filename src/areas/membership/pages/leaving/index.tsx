import { View } from '@tarojs/components'
import { useState } from 'react'
import { open, replaceWith } from '@/platform/navigate'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Dialog } from '@/ui/Dialog'
import { Heading, List } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { words } from '../../family-words'
import { placeOf } from '../../parts/find-places'
import { PlacePicker } from '../../parts/PlacePicker'
import { Refused } from '@/ui/Refused'
import { leaveQuietly, places } from '../../queries'

/** Calm and short. Nothing typed here is kept on the phone, and one press shows something else. */
export default function LeavingPage() {
  const [left, setLeft] = useState(false)
  return (
    <Page title={words.leaving}>
      <View className='text-action'>
        <Button id='way-out' kind='quiet' compact icon='x' onPress={() => open(routes.read)}>
          {words.wayOut}
        </Button>
      </View>
      {left ? (
        <State id='left' icon='circle-check' title={words.left} text={words.leftText}>
          <Button id='to-household' compact onPress={() => replaceWith(routes.household)}>
            {words.toHousehold}
          </Button>
        </State>
      ) : (
        <>
          <Card>
            <View className='stack'>
              <View>{words.leavingLead}</View>
              <List ordered={false} items={words.leavingWhat} />
            </View>
          </Card>
          <Leave onLeft={() => setLeft(true)} />
          <Card id='help'>
            <View className='stack stack--tight'>
              <Heading level={2}>{words.helpTitle}</Heading>
              <View className='soft'>{words.helpText}</View>
              <Button id='to-hotlines' kind='secondary' compact icon='phone' onPress={() => open(routes.topic('hotlines'))}>
                {words.help}
              </Button>
            </View>
          </Card>
        </>
      )}
    </Page>
  )
}

function Leave({ onLeft }: { onLeft: () => void }) {
  const groups = useRead(places)
  const [communityCode, setCommunity] = useState('')
  const [askChildren, setAskChildren] = useState(false)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<{ words: string } | null>(null)
  const { run, busy, failure } = useChange(leaveQuietly)
  const leave = async () => {
    const result = await run({ communityCode, askChildren })
    setAsking(false)
    if (result?.kind === 'left') onLeft()
    else setRefusal(result ?? null)
  }
  const place = placeOf(groups.data ?? [], communityCode)
  return (
    <>
      <Heading level={2}>{words.leavingPlace}</Heading>
      <Loaded of={groups}>{(loaded) => <PlacePicker groups={loaded} chosen={communityCode} onChoose={setCommunity} />}</Loaded>
      <Card rows>
        <Choice id='ask-children' title={words.leavingChildren} text={words.leavingChildrenText} checked={askChildren} onChange={setAskChildren} />
      </Card>
      <Refused of={refusal} />
      <Failure of={failure} />
      <ActionBar>
        <Button id='leave-quietly' busy={busy} disabledReason={place ? undefined : words.leavingChoose} onPress={() => setAsking(true)}>
          {words.leavingConfirm}
        </Button>
      </ActionBar>
      {asking && (
        <Dialog
          title={words.leavingAsk}
          confirm={{ words: words.leavingConfirm, busy, onPress: () => void leave() }}
          onClose={() => setAsking(false)}
        >
          <View>{words.leavingAskText}</View>
        </Dialog>
      )}
    </>
  )
}
