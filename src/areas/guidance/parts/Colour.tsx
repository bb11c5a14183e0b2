import { View } from '@tarojs/components'
import { type RiskColour, riskColours, riskColourWords } from '@xiongguan/contract/guidance/terms'
import type { PregnancyView } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { useNow } from '@/platform/now'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { DateField } from '@/ui/DateField'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Field } from '@/ui/Field'
import { noteColour } from '../queries'
import { words } from '../words'
import { Refusal, type TimelineRefusal } from './Refusal'
import { shortDay, todayInBeijing } from './when'

/** The colour a hospital wrote into the handbook, as it stands there; never worked out here. */
export function Colour({ pregnancy }: { pregnancy: PregnancyView }) {
  const [editing, setEditing] = useState(false)
  const { colour } = pregnancy
  const today = todayInBeijing(useNow())
  return (
    <Card id='colour'>
      <View className='stack'>
        <Heading level={2}>{words.colourTitle}</Heading>
        {colour ? (
          <View>
            <View className='strong'>{riskColourWords[colour.colour]}</View>
            <View className='soft'>{words.colourBy(colour.hospital, shortDay(colour.on, today))}</View>
            <View>{colour.advice}</View>
          </View>
        ) : (
          <View className='soft'>{words.colourText}</View>
        )}
        {editing ? (
          <ColourForm pregnancy={pregnancy} today={today} onDone={() => setEditing(false)} />
        ) : (
          <View className='text-action'>
            <Button id='edit-colour' kind='quiet' compact icon='pencil' onPress={() => setEditing(true)}>
              {colour ? words.colourEditAgain : words.colourEdit}
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}

function ColourForm({ pregnancy: { pregnancyId, colour: before }, today, onDone }: { pregnancy: PregnancyView; today: string; onDone: () => void }) {
  const { run, busy, failure } = useChange(noteColour)
  const [colour, setColour] = useState<RiskColour | ''>(before?.colour ?? '')
  const [hospital, setHospital] = useState(before?.hospital ?? '')
  const [on, setOn] = useState(before?.on ?? '')
  const [refusal, setRefusal] = useState<TimelineRefusal | null>(null)
  const missing = colour && hospital.trim().length > 1 && on ? undefined : words.colourMissing
  const send = async (noted: { colour: RiskColour; hospital: string; on: string } | null) => {
    const result = await run({ pregnancyId, colour: noted })
    if (!result) return
    if (result.kind === 'saved') onDone()
    else setRefusal(result)
  }
  return (
    <View className='stack'>
      <Chips
        label={words.colourPick}
        choices={riskColours.map((value) => ({ value, words: riskColourWords[value] }))}
        chosen={colour as RiskColour}
        onChoose={setColour}
      />
      <Field id='colour-hospital' label={words.colourHospital} value={hospital} onChange={setHospital} maxLength={40} />
      <DateField id='colour-on' label={words.colourOn} value={on} onChange={setOn} latest={today} />
      <Refusal of={refusal} />
      <Failure of={failure} />
      <Button id='save-colour' busy={busy} disabledReason={missing} onPress={() => void (colour && send({ colour, hospital: hospital.trim(), on }))}>
        {words.colourSave}
      </Button>
      {before && (
        <Button id='remove-colour' kind='quiet' onPress={() => void send(null)}>
          {words.colourRemove}
        </Button>
      )}
      <Button id='stop-colour' kind='quiet' onPress={onDone}>
        {words.stop}
      </Button>
    </View>
  )
}
