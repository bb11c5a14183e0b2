import { View } from '@tarojs/components'
import type { Campaign } from '@xiongguan/contract/content/campaign'
import { dayWords, daysUntil } from '@/platform/day-words'
import { Heading } from '@/ui/elements'
import { words } from '../words'
import './CampaignHero.scss'
import { dayNumber } from './day-number'
import { partWords } from './words'

/** The head of a theme day: its date set large, its name, and a window flower cut of paper. */
export function CampaignHero({ shown }: { shown: Campaign }) {
  const left = partWords.daysLeft(daysUntil(shown.on, new Date().toISOString()))
  return (
    <View className={`campaign-hero campaign-hero--${shown.day}`}>
      <View className='campaign-hero__flower' />
      <View className='campaign-hero__words'>
        <View className='campaign-hero__day' aria-hidden='true'>
          {dayNumber[shown.day]}
        </View>
        <Heading level={2} className='campaign-hero__title'>
          {shown.title.replace(dayNumber[shown.day], '').trim() || shown.title}
        </Heading>
        {shown.lead !== '' && <View>{shown.lead}</View>}
        <View className='campaign-hero__when'>{words.campaign.when(dayWords(shown.on), left)}</View>
      </View>
    </View>
  )
}
