import { PageMeta, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { actFor, useActingFor } from '@/platform/acting'
import { useCareSize } from '@/platform/care'
import { useMe } from '@/platform/identity'
import { useOnline } from '@/platform/network'
import { refreshOld } from '@/platform/reads/store'
import { Main, Press } from './elements'
import { Icon } from './Icon'
import { PrivacyQuestion } from './PrivacyQuestion'
import { TopBar } from './TopBar'
import { words } from './words'
import './Page.scss'

type PageProps = { title: string; children: ReactNode; tab?: boolean }

/** The root of every page: its title, text size, banners. Page configs set `enablePageMeta` so that text follows WeChat's font size. */
export function Page({ title, children, tab = false }: PageProps) {
  const care = useCareSize()
  const online = useOnline()
  const acting = useActingFor()
  const { data: me } = useMe()
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
    refreshOld()
  })
  return (
    <View className={`page page--${care}${tab ? ' page--tab' : ''}`}>
      {process.env.TARO_ENV === 'weapp' && <PageMeta rootFontSize='system' />}
      <TopBar title={title} tab={tab}>
        {me?.demonstration && (
          <View id='demonstration' className='banner banner--gold'>
            {words.demonstrationBanner}
          </View>
        )}
        {acting && (
          <View id='acting-banner' className='banner banner--gold' aria-live='polite'>
            {words.actingBanner(acting.parent)}
            <Press id='stop-acting' className='banner__action' onPress={() => actFor(null)}>
              {words.actingStop}
            </Press>
          </View>
        )}
        {!online && (
          <View id='offline-banner' className='banner banner--plain' aria-live='polite'>
            <Icon name='wifi-off' small /> {words.offlineBanner}
          </View>
        )}
      </TopBar>
      <Main>{children}</Main>
      <PrivacyQuestion />
    </View>
  )
}
