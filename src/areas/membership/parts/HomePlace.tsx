import { View } from '@tarojs/components'
import type { Household } from '@xiongguan/contract/membership/resident'
import { useState } from 'react'
import { useChange } from '@/platform/reads/useChange'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { moveHousehold, places } from '../queries'
import { words } from '../words'
import type { Refusal } from './household-refusal'
import { PlacePicker } from './PlacePicker'
import { RefusalNotice } from './RefusalNotice'

/** Where the family lives, and moving. */
export function HomePlace({ household: { community, townName } }: { household: Household }) {
  const [moving, setMoving] = useState(false)
  return (
    <>
      <Card>
        <ListRow icon='map-pin' title={community.name} text={`${words.lives} · ${townName}`} />
        <View className='text-action'>
          <Button id='move' kind='quiet' compact icon='pencil' onPress={() => setMoving(!moving)}>
            {moving ? words.moveStop : words.move}
          </Button>
        </View>
      </Card>
      {moving && <Move from={community.code} onMoved={() => setMoving(false)} />}
    </>
  )
}

function Move({ from, onMoved }: { from: string; onMoved: () => void }) {
  const groups = useRead(places)
  const [chosen, setChosen] = useState(from)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { run, busy, failure } = useChange(moveHousehold)
  const send = async () => {
    const result = await run({ communityCode: chosen })
    if (result?.kind === 'saved') onMoved()
    else if (result) setRefusal(result)
  }
  return (
    <Loaded of={groups}>
      {(loaded) => (
        <View className='stack'>
          <PlacePicker groups={loaded} chosen={chosen} onChoose={setChosen} />
          <RefusalNotice refusal={refusal} />
          <Failure of={failure} />
          <Button
            id='confirm-move'
            kind='secondary'
            busy={busy}
            disabledReason={chosen === from ? words.chooseFirst : undefined}
            onPress={() => void send()}
          >
            {words.moveConfirm}
          </Button>
        </View>
      )}
    </Loaded>
  )
}
