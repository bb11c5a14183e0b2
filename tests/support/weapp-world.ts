import { built } from './built'
import { openFunctionWorld } from './function-world'
import { createWeappHost, type WeappHost } from './weapp-host'

/** The built mini-program on phones whose cloud is the bundled functions. */
export async function openWeappWorld() {
  const folder = await built('weapp')
  const functions = await openFunctionWorld({ warmProcesses: 2 })
  const hosts: WeappHost[] = []
  return {
    ...functions,
    folder,
    /** A person's phone, not launched yet. */
    phoneWithApp(openid: string): WeappHost {
      const host = createWeappHost({ folder, callFunction: (call) => functions.platform.callFunction({ ...call, openid }) })
      hosts.push(host)
      return host
    },
    async close(): Promise<void> {
      for (const host of hosts) host.close()
      await functions.close()
    },
  }
}
export type WeappWorld = Awaited<ReturnType<typeof openWeappWorld>>
