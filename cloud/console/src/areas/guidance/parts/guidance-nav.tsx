import { SubNav } from '../../../ui/sub-nav'
import { navWords as words } from '../words'

/** The pages of what the plans are made of. */
export const GuidanceNav = () => (
  <SubNav
    label={words.pages}
    entries={[
      { to: '/schedules', words: words.schedules },
      { to: '/schedules/products', words: words.choices },
      { to: '/schedules/growth', words: words.growth },
    ]}
  />
)
