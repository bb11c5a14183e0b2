import { startTestServer } from './testing-server'

export default startTestServer
