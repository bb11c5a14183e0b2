import { goBack } from '@/platform/navigate'
import { Press } from './elements'
import { Icon } from './Icon'
import { words } from './words'

/** WeChat draws its own bar with the title; a browser needs ours. */
export function TopBar({ title, tab }: { title: string; tab: boolean }) {
  return (
    <header className='top-bar'>
      {!tab && <Press className='top-bar__back' label={words.back} onPress={goBack}><Icon name='chevron-left' /></Press>}
      <h1 className='top-bar__title'>{title}</h1>
    </header>
  )
}
