import { forgetCounts } from '../../backend/src/platform/housekeeping'
import { serveTimer } from '../../backend/src/serve-function'

export const main = serveTimer({ role: 'xiongguan_timer', keys: [], loadWeChat: null }, async ({ app, db }) => {
  await app.areas.content.settle()
  await forgetCounts(db)
  await app.tidyHourly()
  await app.carryOutImports()
})
