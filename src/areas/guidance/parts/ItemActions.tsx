import type { ItemAction } from '@xiongguan/contract/guidance/terms'
import type { ItemDetail } from '@xiongguan/contract/guidance/timeline-resident'
import { useState } from 'react'
import { open } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { routes } from '@/routes'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { words } from '../words'
import { RecordForm } from './RecordForm'

type Props = { item: ItemDetail; today: string }

/** What a screen can offer here; asking and dialling stand beside whom to ask. */
const offered = ['recordDose', 'markDone', 'seeSigns', 'measure'] as const satisfies readonly ItemAction[]

/** What can be done with an item, the first of it in front. */
export function ItemActions({ item, today }: Props) {
  const [recording, setRecording] = useState(false)
  const { actions, subjectId, ask } = item
  const [first] = offered.filter((action) => actions.includes(action))
  const { phone } = ask
  if (recording && (first === 'recordDose' || first === 'markDone')) {
    return <RecordForm item={item} dose={first === 'recordDose'} today={today} onDone={() => setRecording(false)} />
  }
  const act = () => {
    if (first === 'seeSigns') open(routes.signs(subjectId))
    else if (first === 'measure') open(routes.growth(subjectId))
    else setRecording(true)
  }
  if (first) {
    return (
      <ActionBar>
        <Button id={`act-${first}`} onPress={act}>
          {words.action[first]}
        </Button>
      </ActionBar>
    )
  }
  return phone !== null && (actions.includes('dial') || actions.includes('ask')) ? (
    <ActionBar>
      <Button id='act-dial' icon='phone' onPress={() => dial(phone)}>
        {words.dial(phone)}
      </Button>
    </ActionBar>
  ) : null
}
