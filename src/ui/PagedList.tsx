import type { Page } from '@xiongguan/contract/kit/page'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Pages } from '@/platform/reads/useRead'
import { Button } from './Button'
import { Failure } from './Failure'
import { Loaded } from './Loaded'
import { words } from './words'

/** A paged list: its states, its rows, and a button for the next page. */
export function PagedList<Item>({ of, empty, children }: { of: Pages<Item>; empty: ReactNode; children: (item: Item) => ReactNode }) {
  return (
    <Loaded<Page<Item>> of={of} empty={{ when: (page) => page.items.length === 0, show: empty }}>
      {(page) => (
        <View className='stack'>
          {page.items.map(children)}
          <Failure of={of.moreFailure} />
          {of.more && (
            <Button id='more' kind='secondary' busy={of.moreLoading} onPress={of.more}>
              {words.more}
            </Button>
          )}
        </View>
      )}
    </Loaded>
  )
}
