import { SubNav } from '../../../ui/sub-nav'
import { words } from '../words'

/** The three pages of the audit. */
export const AuditNav = () => (
  <SubNav
    label={words.pages}
    entries={[
      { to: '/audit', words: words.records },
      { to: '/audit/search', words: words.toSearch },
      { to: '/audit/unusual', words: words.toUnusual },
    ]}
  />
)
