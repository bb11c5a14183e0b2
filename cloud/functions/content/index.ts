import { miniProgramContract } from '@xiongguan/contract/resident'
import { contentRouter } from '../../backend/src/router'
import { serveFunction } from '../../backend/src/serve-function'

export const main = serveFunction({
  role: 'xiongguan_content',
  keys: [],
  loadWeChat: null,
  contract: {
    content: miniProgramContract.content,
    campaigns: miniProgramContract.campaigns,
    guidance: miniProgramContract.guidance,
    calendar: miniProgramContract.calendar,
    curves: miniProgramContract.curves,
  },
  router: ({ areas }) => contentRouter(areas),
})
