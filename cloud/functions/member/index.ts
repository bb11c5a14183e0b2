import { miniProgramContract } from '@xiongguan/contract/resident'
import { memberRouter } from '../../backend/src/router'
import { serveFunction } from '../../backend/src/serve-function'
import { loadWeChat } from '../wechat'

const {
  content: _read,
  guidance: _plans,
  calendar: _days,
  curves: _curves,
  timeline: _timeline,
  childHealth: _childHealth,
  consent: _consent,
  looks: _looks,
  membership: _family,
  family: _household,
  registerField: _visits,
  members: _members,
  contacts: _contacts,
  questions: _questions,
  custody: _custody,
  custodyField: _custodyField,
  ...contract
} = miniProgramContract

export const main = serveFunction({
  role: 'xiongguan_member',
  keys: ['contact', 'ticket'],
  loadWeChat,
  contract,
  router: ({ areas }) => memberRouter(areas),
})
