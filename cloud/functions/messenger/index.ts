import { serveMessenger } from '../../backend/src/serve-function'
import { loadWeChat } from '../wechat'

export const main = serveMessenger({ role: 'xiongguan_messenger', keys: ['contact'], loadWeChat })
