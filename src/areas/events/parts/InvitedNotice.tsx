import type { InvitedView } from '@xiongguan/contract/events/resident'
import { dayAndTime } from '@/platform/day-words'
import { Notice } from '@/ui/Notice'
import { words } from '../words'
import { waivedWords } from './rules'

/** What an invitation does for this family, gate by gate. */
export function InvitedNotice({ invited }: { invited: InvitedView | null }) {
  if (!invited) return null
  return (
    <Notice id='invited' tone='done' title={words.invited}>
      {`${waivedWords(invited)}。${words.invitedUntil(dayAndTime(invited.expiresAt))}`}
    </Notice>
  )
}
