import { View } from '@tarojs/components'
import { type Planning, planningWords } from '@xiongguan/contract/guidance/terms'
import { useChange } from '@/platform/reads/useChange'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { setPlanning } from '../queries'
import { words } from '../words'

/** What the couple said it plans, and the way to take it back; no question is asked. */
export function PlanningRow({ planning }: { planning: Planning }) {
  const { run, busy, failure } = useChange(setPlanning)
  return (
    <View className='stack stack--tight' id='planning'>
      <View className='row row--apart row--wrap'>
        <View className='soft'>
          {words.planning} · {planningWords[planning]}
        </View>
        <Button id='end-planning' kind='quiet' compact busy={busy} onPress={() => void run({ planning: null })}>
          {words.planningStop}
        </Button>
      </View>
      <Failure of={failure} />
    </View>
  )
}
