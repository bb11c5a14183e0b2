import { View } from '@tarojs/components'
import type { FamilyReading, GrowthRecord } from '@xiongguan/contract/guidance/growth-resident'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { Tag, type TagTone } from '@/ui/Tag'
import { indicatorWords, words } from '../words'
import { measuredWords } from './measured'
import { shortDay } from './when'

const tones: Record<FamilyReading['place'], TagTone> = { below: 'gold', within: 'jade', above: 'gold' }
const byLength = (indicator: FamilyReading['indicator']) => indicator === 'weight_for_length' || indicator === 'weight_for_height'

function Reading({ reading }: { reading: FamilyReading }) {
  const { indicator, place, rowUsed } = reading
  return (
    <View id={`reading-${indicator}`} className='stack stack--tight'>
      <View className='row row--apart row--wrap'>
        <View className='strong'>
          {indicatorWords[indicator]} {measuredWords(reading)}
        </View>
        <Tag tone={tones[place]}>{words.readingPlace[place]}</Tag>
      </View>
      <View>{reading.words}</View>
      <View className='soft'>{words.readingRow[byLength(indicator) ? 'cm' : 'month'](rowUsed)}</View>
    </View>
  )
}

/** The latest measurement read by the standard's tables: where it stands, by which row, and what to do next. */
export function Latest({ record: { measurements, nextStep, article }, today }: { record: GrowthRecord; today: string }) {
  const [latest] = [...measurements].sort((one, other) => other.measuredOn.localeCompare(one.measuredOn))
  if (!latest) return null
  return (
    <Card id='latest'>
      <View className='stack'>
        <Heading level={2}>{words.latest(shortDay(latest.measuredOn, today))}</Heading>
        {latest.readings.map((reading) => (
          <Reading key={reading.indicator} reading={reading} />
        ))}
        {nextStep !== '' && (
          <View className='stack stack--tight' id='next-step'>
            <Heading level={3}>{words.nextStep}</Heading>
            <View>{nextStep}</View>
          </View>
        )}
        {article !== null && (
          <View>
            <Button id='growth-article' kind='secondary' compact icon='book-open' onPress={() => open(routes.article(article))}>
              {words.growthArticle}
            </Button>
          </View>
        )}
        <View className='soft'>{words.sdNote}</View>
      </View>
    </Card>
  )
}
