import { View } from '@tarojs/components'
import { shareRightWords, type ShareRight } from '@xiongguan/contract/membership/family-rules'
import { Choice } from '@/ui/Choice'
import { words } from '../family-words'

/** Rights there is something behind now; the timeline joins them with its own area. */
const offered: ShareRight[] = ['seePeople', 'seeEvents', 'signUp']

export const rightsWords = (may: readonly ShareRight[]) =>
  may.length > 0 ? words.sharedMay(may.map((right) => shareRightWords[right]).join('、')) : words.sharedNothing

/** What a phone that shares the household may do. Signing up brings seeing with it. */
export function ShareRights({ may, onChange }: { may: readonly ShareRight[]; onChange: (may: ShareRight[]) => void }) {
  const toggle = (right: ShareRight, on: boolean) => onChange(on ? [...may, right] : may.filter((each) => each !== right))
  return (
    <View className='stack stack--tight'>
      {offered.map((right) => (
        <Choice key={right} id={`may-${right}`} title={shareRightWords[right]} checked={may.includes(right)} onChange={(on) => toggle(right, on)} />
      ))}
    </View>
  )
}
