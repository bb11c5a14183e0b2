import { stopTestServer } from './testing-server'

export default stopTestServer
