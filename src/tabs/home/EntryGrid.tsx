import { open } from '@/platform/navigate'
import { type Route, routes } from '@/routes'
import { Card } from '@/ui/Card'
import type { IconName } from '@/ui/icon-names'
import { Tile, TileGrid } from '@/ui/Tile'

/** Only what works today; an area adds its entry when it opens. */
const entries: { icon: IconName; words: string; route: Route }[] = [
  { icon: 'calendar-days', words: '活动报名', route: routes.events },
  { icon: 'ticket', words: '我的票', route: routes.mySignUps },
  { icon: 'hospital', words: '家庭时间线', route: routes.timeline },
  { icon: 'phone', words: '求助热线', route: routes.article('hotlines') },
  { icon: 'heart-handshake', words: '孕产保健', route: routes.topic('pregnancy') },
  { icon: 'syringe', words: '预防接种', route: routes.topic('vaccination') },
  { icon: 'baby', words: '儿童健康', route: routes.topic('childHealth') },
  { icon: 'hand-coins', words: '政策待遇', route: routes.topic('benefits') },
]

export function EntryGrid() {
  return (
    <Card>
      <TileGrid>
        {entries.map(({ icon, words, route }) => (
          <Tile key={route} icon={icon} words={words} onPress={() => open(route)} />
        ))}
      </TileGrid>
    </Card>
  )
}
