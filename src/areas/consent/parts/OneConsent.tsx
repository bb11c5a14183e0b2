import { View } from '@tarojs/components'
import type { ConsentResult, ConsentView, PurposeView } from '@xiongguan/contract/consent/resident'
import { consentStateWords, purposeWords, separatePurposes, type ConsentState, type SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { useState } from 'react'
import { dayWords } from '@/platform/day-words'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Dialog } from '@/ui/Dialog'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Tag, type TagTone } from '@/ui/Tag'
import { give, withdraw } from '../queries'
import { words } from '../words'
import { Sections } from './Sections'

const tones: Record<ConsentState, TagTone> = { none: 'plain', given: 'jade', outdated: 'gold', withdrawn: 'plain' }

const isSeparate = (purpose: string): purpose is SeparatePurpose => separatePurposes.some((each) => each === purpose)

type Deciding = { consent: ConsentView; purpose: PurposeView; onClose: () => void; onSaid: (result: ConsentResult) => void }

/** Reads the whole text, then agrees or not; nothing is ticked beforehand. */
function Giving({ consent: { subject }, purpose: { purpose, text }, onClose, onSaid }: Deciding) {
  const { run, busy, failure } = useChange(give)
  const agree = async () => {
    if (!isSeparate(purpose)) return
    const result = await run({ purpose, version: text.version, subjectId: subject?.personId })
    if (result) onSaid(result)
  }
  return (
    <Dialog
      title={words.giveTitle(purposeWords[purpose])}
      confirm={{ words: words.give, onPress: () => void agree(), busy }}
      closeWords={words.later}
      onClose={onClose}
    >
      <Sections text={text} level={3} />
      <Failure of={failure} />
    </Dialog>
  )
}

/** Says what stops and what lawfully stays, then takes it back. */
function Withdrawing({ consent: { subject, stops, stays }, purpose: { purpose }, onClose, onSaid }: Deciding) {
  const { run, busy, failure } = useChange(withdraw)
  const stop = async () => {
    if (!isSeparate(purpose)) return
    const result = await run({ purpose, subjectId: subject?.personId })
    if (result) onSaid(result)
  }
  return (
    <Dialog
      title={words.withdrawTitle(purposeWords[purpose])}
      confirm={{ words: words.withdrawConfirm, onPress: () => void stop(), busy }}
      closeWords={words.keep}
      onClose={onClose}
    >
      <View className='stack'>
        <View>
          <View className='strong'>{words.stops}</View>
          <View>{stops}</View>
        </View>
        <View>
          <View className='strong'>{words.stays}</View>
          <View>{stays}</View>
        </View>
        <Failure of={failure} />
      </View>
    </Dialog>
  )
}

export const consentKey = ({ purpose, subject }: ConsentView) => `${purpose}${subject ? `-${subject.personId}` : ''}`

type Props = { consent: ConsentView; purpose: PurposeView; onSaid: (result: ConsentResult) => void }

/** One consent: how it stands, and the one thing to do about it. */
export function OneConsent({ consent, purpose, onSaid }: Props) {
  const [open, setOpen] = useState(false)
  const { state, subject, at } = consent
  const close = () => setOpen(false)
  const said = (result: ConsentResult) => {
    close()
    onSaid(result)
  }
  const key = consentKey(consent)
  const Decide = state === 'given' ? Withdrawing : Giving
  return (
    <Card id={`consent-${key}`}>
      <View className='stack stack--tight'>
        <View className='row row--apart row--wrap'>
          <Heading level={3}>{purposeWords[consent.purpose]}</Heading>
          <Tag tone={tones[state]}>{at ? words.stateOn(consentStateWords[state], dayWords(at)) : consentStateWords[state]}</Tag>
        </View>
        {subject && <View className='strong'>{words.forChild(subject.nickname)}</View>}
        <View className='soft'>{purpose.text.sections.find(({ title }) => title === '用来做什么')?.text ?? ''}</View>
        <Button id={`decide-${key}`} compact kind={state === 'given' ? 'quiet' : 'secondary'} onPress={() => setOpen(true)}>
          {state === 'given' ? words.withdraw : words.read}
        </Button>
      </View>
      {open && <Decide consent={consent} purpose={purpose} onClose={close} onSaid={said} />}
    </Card>
  )
}

/** What came of the last decision, read out. */
export function Said({ result }: { result: ConsentResult | null }) {
  return (
    <View className='live' aria-live='assertive'>
      {result && (
        <Notice id='said' tone={result.kind === 'saved' ? 'done' : 'warning'}>
          {result.words}
        </Notice>
      )}
    </View>
  )
}
