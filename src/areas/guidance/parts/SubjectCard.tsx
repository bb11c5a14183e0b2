import { View } from '@tarojs/components'
import type { TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { words } from '../words'
import { ItemRow } from './ItemRow'
import { SubjectHead } from './SubjectHead'

/** One part of the timeline: where it stands and the most pressing of what comes. */
export function SubjectCard({ subject, today }: { subject: TimelineSubject; today: string }) {
  const { subjectId, next, child } = subject
  return (
    <Card id={`subject-${subjectId}`}>
      <View className='stack'>
        <SubjectHead subject={subject} today={today} />
        {next.length === 0 ? (
          <View className='soft'>{words.nothingNext}</View>
        ) : (
          <View className='rail'>
            {next.map((item) => (
              <ItemRow key={item.itemId} item={item} subjectId={subjectId} today={today} among />
            ))}
          </View>
        )}
        <View className='row row--wrap'>
          <Button id={`plan-${subjectId}`} kind='secondary' compact onPress={() => open(routes.plan(subjectId))}>
            {words.seeAll}
          </Button>
          {child && (
            <Button id={`growth-${subjectId}`} kind='quiet' compact onPress={() => open(routes.growth(child.personId))}>
              {words.growth}
            </Button>
          )}
        </View>
      </View>
    </Card>
  )
}
