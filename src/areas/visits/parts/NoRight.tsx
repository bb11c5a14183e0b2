import { State } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { words } from '../words'
import { DropAll } from './KeptHere'

/** Somebody who keeps no register, or does not any more: what they typed shows no longer, and they may let it go. */
export function NoRight({ kept }: { kept: number }) {
  return (
    <>
      <State id='no-right' icon='users-round' title={words.noRight} text={words.noRightText} />
      {kept > 0 && (
        <>
          <Notice id='right-ended' tone='warning' title={words.rightEnded}>
            {words.rightEndedText(kept)}
          </Notice>
          <DropAll count={kept} />
        </>
      )}
    </>
  )
}
