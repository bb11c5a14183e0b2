import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'
import type { WallTime } from '../platform/time'

type Props = { id?: string; value?: WallTime; onChange?: (value: WallTime | undefined) => void }

/** Enter takes the time that was typed; it does not send the form. */
function keepFormOpen(event: KeyboardEvent<HTMLElement>) {
  if (event.key === 'Enter') event.preventDefault()
}

/**
 * Day and time on Jiayuguan's clock. The picker only ever sees the digits of that clock,
 * so that the zone of the browser plays no part.
 */
export function WallTimeField({ id, value, onChange, ...described }: Props) {
  return (
    <DatePicker
      {...described}
      id={id}
      value={value ? dayjs(value) : null}
      onChange={(picked) => onChange?.(picked?.format('YYYY-MM-DDTHH:mm'))}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format='YYYY-MM-DD HH:mm'
      placeholder='选择日期和时间'
      needConfirm={false}
      onKeyDown={keepFormOpen}
      style={{ width: '100%' }}
    />
  )
}
