import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { followNetwork } from '@/platform/network'
import { followPrivacyQuestions } from '@/platform/privacy'
import { prepareForOffline } from '@/platform/offline-pages'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {})
    followNetwork()
    followPrivacyQuestions()
    prepareForOffline()
  })
  return children
}
