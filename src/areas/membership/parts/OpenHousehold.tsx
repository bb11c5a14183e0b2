import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/elements'
import { Failure } from '@/ui/Failure'
import { Loaded } from '@/ui/Loaded'
import { openHousehold, places } from '../queries'
import { words } from '../words'
import { placeOf } from './find-places'
import type { Refusal } from './household-refusal'
import { PlacePicker } from './PlacePicker'
import { RefusalNotice } from './RefusalNotice'

/** The first thing to know of a family: its community. */
export function OpenHousehold() {
  const groups = useRead(places)
  const [chosen, setChosen, dropDraft] = useDraft('open-household', '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, busy, failure } = useChange(openHousehold)
  const place = placeOf(groups.data ?? [], chosen)
  const send = async () => {
    const result = await run({ communityCode: chosen })
    if (!result) return
    if (result.kind === 'saved') dropDraft()
    else setRefusal(result)
  }
  return (
    <Loaded of={groups}>
      {(loaded) => (
        <>
          <View className='stack stack--tight'>
            <Heading level={2}>{words.openTitle}</Heading>
            <View className='soft'>{words.openText}</View>
          </View>
          <PlacePicker groups={loaded} chosen={chosen} onChoose={setChosen} />
          <RefusalNotice refusal={refusal} />
          <Failure of={failure} />
          <ActionBar>
            <Button id='open-household' busy={busy} disabledReason={place ? undefined : words.chooseFirst} onPress={() => void send()}>
              {place ? words.openConfirmAt(place.name) : words.openConfirm}
            </Button>
          </ActionBar>
        </>
      )}
    </Loaded>
  )
}
