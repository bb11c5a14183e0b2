import { tidyUp } from '../../backend/src/platform/housekeeping'
import { serveTimer } from '../../backend/src/serve-function'

export const main = serveTimer({ role: 'xiongguan_timer', keys: [], loadWeChat: null }, async ({ app, db, clock }) => {
  await app.areas.content.settle()
  await tidyUp(db, clock)
  await app.tidy()
})
