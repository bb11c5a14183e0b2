import { miniProgramContract } from '@xiongguan/contract/resident'
import { familyRouter } from '../../backend/src/router'
import { serveFunction } from '../../backend/src/serve-function'
import { loadWeChat } from '../wechat'

const { consent, looks, membership, registerField, family, members, contacts, questions, custody, custodyField, timeline, childHealth } =
  miniProgramContract

export const main = serveFunction({
  role: 'xiongguan_family',
  keys: ['contact', 'family'],
  loadWeChat,
  contract: { consent, looks, membership, registerField, family, members, contacts, questions, custody, custodyField, timeline, childHealth },
  router: ({ areas }) => familyRouter(areas),
})
