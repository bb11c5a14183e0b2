import { View } from '@tarojs/components'
import type { ChildView, PregnancyView, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { stageWords } from '@xiongguan/contract/guidance/terms'
import { Heading } from '@/ui/elements'
import { Progress } from '@/ui/Progress'
import { Tag } from '@/ui/Tag'
import { words } from '../words'
import { ageWords, weekWords } from './age-words'
import { shortDay } from './when'
import './Subject.scss'

const term = 40

function Weeks({ pregnancy, today }: { pregnancy: PregnancyView; today: string }) {
  const { weeks, days, dueDate } = pregnancy
  return (
    <View className='stack stack--tight'>
      <View className='row row--apart row--wrap'>
        <View className='subject__big'>{weekWords(pregnancy)}</View>
        <View className='soft'>{words.dueOn(shortDay(dueDate, today))}</View>
      </View>
      <Progress part={weeks * 7 + days} whole={term * 7} label={words.weeksSaid(weekWords(pregnancy))} />
      <View className='subject__parts' aria-hidden='true'>
        {words.trimesters.map((part) => (
          <View key={part}>{part}</View>
        ))}
      </View>
    </View>
  )
}

function Age({ child }: { child: ChildView }) {
  return (
    <View className='stack stack--tight'>
      <View className='subject__big'>{ageWords(child)}</View>
      {child.corrected && <View className='soft'>{words.corrected(ageWords(child.corrected))}</View>}
    </View>
  )
}

/** Whom a part of the timeline is about, and where they stand today. */
export function SubjectHead({ subject, today }: { subject: TimelineSubject; today: string }) {
  const { title, stage, pregnancy, child, overdue, due } = subject
  return (
    <View className='stack'>
      <View className='row row--apart row--wrap'>
        <Heading level={2}>{title}</Heading>
        <View className='subject__counts'>
          {overdue > 0 && <Tag tone='brand'>{words.overdueCount(overdue)}</Tag>}
          {due > 0 && <Tag tone='gold'>{words.dueCount(due)}</Tag>}
          {!pregnancy && <Tag>{stageWords[stage]}</Tag>}
        </View>
      </View>
      {pregnancy && <Weeks pregnancy={pregnancy} today={today} />}
      {child && <Age child={child} />}
    </View>
  )
}
