import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ariaComponents } from './components'

type MiniPlatform = {
  template?: { mergeComponents(context: IPluginContext, components: typeof ariaComponents): void }
  runtimePath: string | string[]
}

/** Build half: names the aria attributes in the weapp templates. The browser build has no templates. */
export default function ariaPlugin(context: IPluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, ariaComponents)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat()
    },
  })
}
