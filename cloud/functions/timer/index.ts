import { tidyUp } from '../../backend/src/platform/housekeeping'
import { serveTimer } from '../../backend/src/serve-function'
import { loadWeChat } from '../wechat'

export const main = serveTimer({ role: 'xiongguan_timer', contactKey: true, loadWeChat }, ({ db, clock }) => tidyUp(db, clock))
