import { View } from '@tarojs/components'
import { purposeWords } from '@xiongguan/contract/consent/terms'
import { dayAndTime } from '@/platform/day-words'
import { useRead } from '@/platform/reads/useRead'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { history } from '../queries'
import { words } from '../words'

/** When what was agreed to and taken back. */
export function History() {
  const steps = useRead(history)
  return (
    <>
      <Heading level={2}>{words.history}</Heading>
      <Loaded of={steps} empty={{ when: (shown) => shown.length === 0, show: <View className='soft'>{words.noHistory}</View> }}>
        {(shown) => (
          <Card rows>
            {shown.map(({ purpose, step, at, version, forChild }) => (
              <ListRow
                key={`${purpose}-${step}-${at}`}
                title={`${words.step[step]} ${purposeWords[purpose]}${forChild ? words.child : ''}`}
                text={`${dayAndTime(at)} · ${version}`}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
