import { tidyUp } from '../../backend/src/platform/housekeeping'
import { serveTimer } from '../../backend/src/serve-function'

export const main = serveTimer({ role: 'xiongguan_timer', contactKey: false, loadWeChat: null }, ({ db, clock }) => tidyUp(db, clock))
