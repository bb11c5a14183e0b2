import type { UserConfigExport } from '@tarojs/cli'

const developmentConfig: UserConfigExport<'webpack5'> = {
  h5: { devServer: { host: '127.0.0.1', open: false } },
}
export default developmentConfig
