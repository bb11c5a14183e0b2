import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useMay } from '../../../platform/account'
import { Card } from '../../../ui/card'
import styles from './door-tools.module.css'

const tools = [
  { path: 'devices', words: '签到设备与对账', text: '断网也能签的手机；两处都放行的，回来对账' },
  { path: 'self-check-in', words: '自助签到屏', text: '投到大屏，家庭自己扫码签到' },
  { path: 'paper', words: '纸质名单', text: '打印备用；用过以后把打的勾录进来' },
]

/** What helps on site, beside the door itself. */
export function DoorTools({ eventId }: { eventId: EventId }) {
  const navigate = useNavigate()
  const may = useMay()
  if (!may('manageEvents')) return null
  return (
    <Card title='现场签到'>
      <div className={styles.tools}>
        {tools.map(({ path, words, text }) => (
          <div key={path} className={styles.tool}>
            <Button onClick={() => navigate(`/events/${eventId}/${path}`)}>{words}</Button>
            <p>{text}</p>
          </div>
        ))}
      </div>
    </Card>
  )
}
