import type { UserConfigExport } from '@tarojs/cli'

const productionConfig: UserConfigExport<'webpack5'> = {
  terser: { enable: true, config: { compress: { passes: 3 } } },
}
export default productionConfig
