import { View } from '@tarojs/components'
import { usePages } from '@/platform/reads/useRead'
import { State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { PagedList } from '@/ui/PagedList'
import { OneLook } from '../../parts/OneLook'
import { looks } from '../../queries'
import { words } from '../../words'

export default function LooksPage() {
  const list = usePages(looks, {})
  return (
    <Page title={words.looksTitle}>
      <View className='soft'>{words.looksIntro}</View>
      <PagedList of={list} empty={<State id='no-looks' icon='shield-check' title={words.looksEmpty} text={words.looksEmptyText} />}>
        {(look) => <OneLook key={look.reference} look={look} />}
      </PagedList>
    </Page>
  )
}
