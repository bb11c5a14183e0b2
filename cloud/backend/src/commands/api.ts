import { failClearly } from './fail-clearly'
import { runServer } from './run-server'

/** `npm run api`: the backend alone. */
process.env.DEV_LOGIN ??= '1'
runServer(null).catch(failClearly)
