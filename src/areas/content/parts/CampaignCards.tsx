import { View } from '@tarojs/components'
import type { CampaignCard } from '@xiongguan/contract/content/campaign'
import { daysUntil } from '@/platform/day-words'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Heading, Press } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { campaigns } from '../queries'
import './CampaignCards.scss'
import { dayNumber } from './day-number'
import { partWords as words } from './words'

function OneCampaign({ of: { day, title, lead, on, near } }: { of: CampaignCard }) {
  return (
    <Press id={`campaign-${day}`} className={`campaign-card campaign-card--${day}`} onPress={() => open(routes.campaign(day))}>
      <View className='row'>
        <View className='campaign-card__day'>{dayNumber[day]}</View>
        <View className='grow'>
          <View className='strong'>{title}</View>
          <View className='soft'>{near ? words.daysLeft(daysUntil(on, new Date().toISOString())) : lead || words.openCampaign}</View>
        </View>
        <Icon name='chevron-right' small />
      </View>
    </Press>
  )
}

/** Both theme days, at any time of the year. While they load, or when they do not come, their place stays empty: the page has more to offer. */
export function CampaignCards() {
  const { data } = useRead(campaigns)
  if (!data) return null
  return (
    <>
      <Heading level={2}>{words.themeDays}</Heading>
      {data.map((each) => (
        <OneCampaign key={each.day} of={each} />
      ))}
    </>
  )
}

/** In the weeks around a theme day whose page is ready. */
export function NearCampaign() {
  const { data = [] } = useRead(campaigns)
  return (
    <>
      {data
        .filter(({ near, published }) => near && published)
        .map((each) => (
          <OneCampaign key={each.day} of={each} />
        ))}
    </>
  )
}
