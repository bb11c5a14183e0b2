import { SubNav } from '../../../ui/sub-nav'
import { words } from '../words'

/** The three pages of privacy. */
export const PrivacyNav = () => (
  <SubNav
    label={words.pages}
    entries={[
      { to: '/privacy', words: words.toRequests },
      { to: '/privacy/impact', words: words.toImpact },
      { to: '/privacy/retention', words: words.toRetention },
    ]}
  />
)
