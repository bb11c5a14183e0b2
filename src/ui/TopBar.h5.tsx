import { useEffect, type ReactNode } from 'react'
import { goBack } from '@/platform/navigate'
import { Press } from './elements'
import { Icon } from './Icon'
import { words } from './words'

/** Taro draws the browser's tab bar as plain links outside every landmark. */
function nameTabBar() {
  const bar = document.querySelector('taro-tabbar')
  bar?.setAttribute('role', 'navigation')
  bar?.setAttribute('aria-label', words.tabs)
}

/** WeChat draws its own bar with the title; a browser needs ours. Banners stand under it. */
export function TopBar({ title, tab, children }: { title: string; tab: boolean; children: ReactNode }) {
  useEffect(() => {
    if (tab) nameTabBar()
  }, [tab])
  return (
    <header>
      <div className='top-bar'>
        {!tab && (
          <Press className='top-bar__back' label={words.back} onPress={goBack}>
            <Icon name='chevron-left' />
          </Press>
        )}
        <h1 className='top-bar__title'>{title}</h1>
      </div>
      {children}
    </header>
  )
}
